// RUN: %reject %s XCS1501
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int level = 0;
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = ({
      level = (level + v[i]) / 2;
      level;
    });
  return level;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
