// RUN: %reject %s XCS1004
#include <cstdio>
#include <unordered_map>
#include <vector>
[[xcs::jit]] void f(std::vector<unsigned> &v, std::unordered_map<unsigned, unsigned> &last) {
  for (unsigned &x : v) {
    unsigned &slot = last[x % 10];
    x += slot;
    slot = x / 2;
  }
}
int main() {
  std::vector<unsigned> v;
  for (unsigned i = 0; i < 100; ++i)
    v.push_back(i * 37 % 101);
  std::unordered_map<unsigned, unsigned> last;
  f(v, last);
  for (unsigned x : v)
    std::printf("%u ", x);
}
