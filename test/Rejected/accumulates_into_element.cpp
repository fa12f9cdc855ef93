// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<unsigned> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[0] = (v[0] ^ v[i]) * 16777619u;
}
int main() {
  std::vector<unsigned> v(90);
  for (unsigned i = 0; i < 90; ++i)
    v[i] = i * 31 % 67;
  f(v);
  std::printf("%u\n", v[0]);
}
