// RUN: %reject %s XCS1101
#include <cstdio>
#include <vector>
static int parse(int x) {
  if (x % 4 == 0)
    throw x;
  return x * 2;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  int errors = 0;
  for (int &x : v)
    try {
      x = parse(x) + errors;
    } catch (int e) {
      x = e + ++errors;
    }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
