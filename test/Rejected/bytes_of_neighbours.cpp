// RUN: %identity %s
// Refused, or guarded: the two ranges always overlap.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<unsigned> &v) {
  auto *bytes = reinterpret_cast<unsigned char *>(v.data());
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] += bytes[4 * i - 4]; // the low byte of the element before
}
int main() {
  std::vector<unsigned> v(60, 9);
  v[20] = 500;
  f(v);
  for (unsigned x : v)
    std::printf("%u ", x);
}
