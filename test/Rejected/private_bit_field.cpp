// RUN: %reject %s XCS
// Writing a bit-field leaves its neighbours as they were.
#include <cstdio>
#include <vector>
struct Bits {
  unsigned low : 4, high : 4;
};
[[xcs::jit]] int f(std::vector<int> &v) {
  Bits b = {1, 2};
  for (std::size_t i = 0; i < v.size(); ++i) {
    b.low = v[i] & 3;
    v[i] = b.low + b.high;
    b.high = v[i] & 7;
  }
  return 0;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
