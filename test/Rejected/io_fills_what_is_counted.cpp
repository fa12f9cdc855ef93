// RUN: %reject %s XCS1401
#include <cstdio>
#include <string>
[[xcs::io]] int load(const char *name, std::string &into);
static int count(const std::string &s) {
  int n = 0;
  for (char c : s)
    n = n * 3 % 1009 + c;
  return n;
}
[[xcs::jit]] int f(const char *name) {
  std::string text;
  int a = load(name, text);
  int b = count(text);
  return a * 10000 + b;
}
int main() { std::printf("%d\n", f("somewhere")); }
int load(const char *name, std::string &into) {
  into = name;
  into += into;
  return static_cast<int>(into.size());
}
