// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
union Word {
  unsigned whole;
  unsigned char bytes[4];
};
[[xcs::jit]] void f(std::vector<unsigned> &v, Word &word) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] += word.bytes[0]; // the low byte of what the iteration before wrote
    word.whole = v[i] * 7u;
  }
}
int main() {
  std::vector<unsigned> v(60, 5);
  Word word{1};
  f(v, word);
  for (unsigned x : v)
    std::printf("%u ", x);
  std::printf("%u\n", word.whole);
}
