// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, const std::vector<int> &w) {
  int best = 0, other = 0;
  for (int i = 1; i < (int)v.size(); ++i) {
    if (v[i] != v[best]) best = i;
  }
  return best * 1000 + other;
}
int main() {
  std::vector<int> v, w;
  for (int i = 0; i < 3000; ++i) {
    v.push_back(i * 7919 % 3001);
    w.push_back(i * 104729 % 2003);
  }
  std::printf("%d\n", f(v, w));
}
