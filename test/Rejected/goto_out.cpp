// RUN: %reject %s XCS1501
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] == 13)
      goto done;
    v[i] = 1;
  }
done:
  return v[0];
}
int main() {
  std::vector<int> v{3, 5, 13, 7};
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
