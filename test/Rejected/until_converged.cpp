// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] int collatz(long x, std::vector<long> &path) {
  int steps = 0;
  do {
    x = x % 2 ? 3 * x + 1 : x / 2;
    path.push_back(x);
    ++steps;
  } while (x != 1);
  return steps;
}
[[xcs::jit]] double root(double a) {
  double x = a, before;
  for (;;) {
    before = x;
    x = (x + a / x) / 2;
    if (x >= before)
      return before;
  }
}
int main() {
  std::vector<long> path;
  std::printf("%d %a\n", collatz(27, path), root(1234.5));
  for (long x : path)
    std::printf("%ld ", x);
}
