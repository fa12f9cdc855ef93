// RUN: %reject %s XCS1604
// Both calls count in the caller's variable.
#include <cstdio>
[[xcs::jit]] long fib(int n, long &calls) {
  calls = calls * 3 + n;
  if (n < 2)
    return n;
  long a = fib(n - 1, calls);
  long b = fib(n - 2, calls);
  return a + b;
}
int main() {
  long calls = 0;
  long f = fib(12, calls);
  std::printf("%ld %ld\n", f, calls);
}
