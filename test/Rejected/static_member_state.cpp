// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
struct Generator {
  static inline unsigned seed = 1;
  [[xcs::jit]] static void fill(std::vector<unsigned> &v) {
    for (std::size_t i = 0; i < v.size(); ++i) {
      seed = (seed * 1664525u + 1013904223u) ^ v[i];
      v[i] = seed >> 8;
    }
  }
};
int main() {
  std::vector<unsigned> v(50, 9);
  Generator::fill(v);
  for (unsigned x : v)
    std::printf("%u ", x);
  std::printf("%u\n", Generator::seed);
}
