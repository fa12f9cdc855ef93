// RUN: %accept %s
#include <cstdio>
#include <string>
[[xcs::io]] int upper(const std::string &s);
[[xcs::io]] int lower(const std::string &s);
[[xcs::io]] int digits(const std::string &s);
struct Counts {
  int upper, lower, digits;
};
[[xcs::jit]] Counts count(const std::string &s) {
  int u = upper(s);
  int l = lower(s);
  int d = digits(s);
  return {u, l, d};
}
int main() {
  Counts c = count("Hello World 2024");
  std::printf("%d %d %d\n", c.upper, c.lower, c.digits);
}
static int countIf(const std::string &s, char a, char b) {
  int n = 0;
  for (char c : s)
    n += c >= a && c <= b;
  return n;
}
int upper(const std::string &s) { return countIf(s, 'A', 'Z'); }
int lower(const std::string &s) { return countIf(s, 'a', 'z'); }
int digits(const std::string &s) { return countIf(s, '0', '9'); }
