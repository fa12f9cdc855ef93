// RUN: %reject %s XCS
// Writing the small member of a union leaves the rest of the large one.
#include <cstdio>
#include <vector>
union Both {
  unsigned word;
  unsigned char byte;
};
[[xcs::jit]] int f(std::vector<int> &v) {
  Both b;
  b.word = 0x01020304;
  for (std::size_t i = 0; i < v.size(); ++i) {
    b.byte = static_cast<unsigned char>(v[i]);
    v[i] = static_cast<int>(b.word);
    b.word = static_cast<unsigned>(v[i] * 257);
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
