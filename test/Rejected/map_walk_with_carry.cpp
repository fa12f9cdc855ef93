// RUN: %reject %s XCS1207
#include <cstdio>
#include <map>
[[xcs::jit]] void f(std::map<int, int> &m) {
  int carry = 0;
  for (auto &[key, value] : m) {
    value += carry;
    carry = value / 2 + key;
  }
}
int main() {
  std::map<int, int> m;
  for (int i = 0; i < 60; ++i)
    m[i * 7 % 61] = i;
  f(m);
  for (auto &[key, value] : m)
    std::printf("%d:%d ", key, value);
}
