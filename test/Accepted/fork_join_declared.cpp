// RUN: %accept %s
#include <cstdio>
#include <string>
[[xcs::io]] std::string fetch(const std::string &url);
[[xcs::io]] int weigh(const std::string &url);
static int combine(const std::string &a, int b) { return static_cast<int>(a.size()) + b; }
[[xcs::jit]] int both(const std::string &url) {
  auto a = fetch(url);
  auto b = weigh(url);
  auto c = combine(a, b);
  return c;
}
int main() { std::printf("%d\n", both("somewhere")); }
std::string fetch(const std::string &url) { return url + url; }
int weigh(const std::string &url) { return static_cast<int>(url.size()) * 1000; }
