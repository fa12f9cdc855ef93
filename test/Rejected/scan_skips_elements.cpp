// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
// Where nothing is stored, the element before is another one.
[[xcs::jit]] void f(std::vector<int> &v, const std::vector<int> &in) {
  for (std::size_t i = 1; i < v.size(); ++i) {
    if (in[i] == 0)
      continue;
    v[i] = v[i - 1] + in[i];
  }
}
int main() {
  std::vector<int> v(100, 1), in(100, 2);
  in[50] = in[51] = 0;
  f(v, in);
  for (int x : v)
    std::printf("%d ", x);
}
