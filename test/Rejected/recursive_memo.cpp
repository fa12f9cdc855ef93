// RUN: %reject %s XCS
// What one call has worked out, the other one takes from a table.
#include <cstdio>
#include <map>
static long known[64];
static int hits = 0;
[[xcs::jit]] long fib(int n) {
  if (n < 2)
    return n;
  if (known[n] != 0) {
    ++hits;
    return known[n];
  }
  long a = fib(n - 1);
  long b = fib(n - 2);
  return known[n] = a + b;
}
[[xcs::jit]] long paths(int x, int y) {
  static std::map<std::pair<int, int>, long> table;
  if (x == 0 || y == 0)
    return 1;
  if (auto found = table.find({x, y}); found != table.end()) {
    ++hits;
    return found->second;
  }
  return table[{x, y}] = paths(x - 1, y) + paths(x, y - 1);
}
int main() {
  long f = fib(40), p = paths(9, 7);
  std::printf("%ld %ld %d\n", f, p, hits);
}
