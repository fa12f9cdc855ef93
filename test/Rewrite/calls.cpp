// RUN: %accept %s
// Call groups in all kinds of statements.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>
[[xcs::io]] std::string fetch(const std::string &key);
[[xcs::io]] int weigh(int x);
[[xcs::io]] std::unique_ptr<int> box(int x);
[[xcs::io]] void touch(int x);
[[xcs::jit]] int statements(const std::string &key, int x) {
  auto a = fetch(key);      // XCS: parallel
  const auto b = fetch(key + "2"); int c = weigh(
      x +
      1);
  auto p = box(x);
  touch(x);
  int d = weigh(x) + weigh(x + 2), e = weigh(3);
  return static_cast<int>(a.size() + b.size()) + c + *p + d + e;
}
[[xcs::jit]] int inExpression(int x) {
  if (x > 2) {
    return weigh(x) * weigh(x - 1); // XCS: parallel
  }
  for (int i = 0; i < 2; ++i) {
    int u = weigh(x - i), v = weigh(i + x); // XCS: parallel
    x += u + v;
  }
  return x;
}
[[xcs::jit]] int blocks(int x) {
  switch (x) {
  case 1: {
    int a = weigh(1); // XCS: parallel
    int b = weigh(2);
    return a - b;
  }
  default:
    break;
  }
  int a = x > 3 ? weigh(x) + weigh(x + 1) : 0;
  if (x > 1)
    a += weigh(a) + weigh(x);
  return a;
}
static int count = 0;
int main() {
  for (int x = 0; x < 6; ++x)
    std::printf("%d %d %d\n", statements("key", x), inExpression(x), blocks(x));
}
std::string fetch(const std::string &key) { return key + key; }
int weigh(int x) { return x * x + 1; }
std::unique_ptr<int> box(int x) { return std::make_unique<int>(x); }
void touch(int) {}
