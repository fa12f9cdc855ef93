// RUN: %reject %s XCS1003
// The counter says where to store: a compaction, not a count.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, std::vector<int> &w) {
  int n = 0;
  for (std::size_t i = 0; i < v.size(); ++i)
    if (v[i] > 20)
      w[n++] = v[i];
  return n;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v, w)));
  std::printf("%d\n", w[5]);
}
