// RUN: %reject %s XCS1604
#include <cstdio>
#include <string>
#include <utility>
static std::size_t consume(std::string &&s) {
  std::string own = std::move(s);
  std::size_t h = 7;
  for (char c : own)
    h = h * 31 + static_cast<unsigned char>(c);
  return h;
}
static std::size_t length(const std::string &s) { return s.size() * 1000; }
[[xcs::jit]] std::size_t f(std::string s) {
  std::size_t a = consume(std::move(s));
  std::size_t b = length(s); // empty by now
  return a + b;
}
int main() { std::printf("%zu\n", f("a string that is moved from before its length is asked for")); }
