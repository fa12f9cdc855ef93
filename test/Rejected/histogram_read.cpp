// RUN: %reject %s XCS1007
// The histogram is looked at while it grows.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, std::vector<int> &w) {
  int seen = 0;
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (w[v[i]] != 0)
      ++seen;
    w[v[i]]++;
  }
  return seen;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v, w)));
  std::printf("%d\n", w[50]);
}
