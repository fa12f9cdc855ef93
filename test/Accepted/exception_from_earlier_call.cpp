// RUN: %accept %s
// The declared calls may start early; the exception and what is printed before it stay those of the source.
#include <cstdio>
#include <stdexcept>
#include <string>
[[xcs::io]] std::string fetch(int x);
static int parse(const std::string &s) {
  if (s.size() > 5)
    throw std::length_error(s);
  return static_cast<int>(s.size());
}
[[xcs::jit]] int f(int x) {
  std::string a = fetch(x);
  int n = parse(a); // may leave before the second result is used
  std::string b = fetch(x + 1);
  return n * 100 + parse(b);
}
int main() {
  for (int x : {1, 99998, 99999, 100000, -3})
    try {
      std::printf("%d\n", f(x));
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
}
std::string fetch(int x) {
  if (x < 0)
    throw std::invalid_argument("negative");
  return std::to_string(x);
}
