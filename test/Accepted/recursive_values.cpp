// RUN: %accept %s
// Functions that call themselves for values: neighbouring statements, one expression, three calls, templates.
#include <cstdio>
[[xcs::jit]] long fib(int n) {
  if (n < 2)
    return n;
  auto a = fib(n - 1); // XCS: parallel recursive
  auto b = fib(n - 2);
  return a + b;
}
[[xcs::jit]] static unsigned long ways(unsigned n, unsigned k = 2) noexcept {
  if (n < k || n == 0)
    return 1;
  return ways(n - 1, k) + 3 * ways(n - 2) - // XCS: parallel recursive
         ways(n - k, k);
}
template <class T> [[xcs::jit]] T power_sum(T first, int count) {
  if (count == 1)
    return first * first;
  int half = count / 2;
  T low = power_sum<T>(first, half); // XCS: parallel recursive
  T high = power_sum(static_cast<T>(first + half), count - half);
  return low + high;
}
namespace pairs {
struct Pair {
  long first = 1, second = 2;
};
/// What stands between two calls stays where it is.
[[xcs::jit]] auto spread(int depth, const Pair &from) -> Pair {
  if (depth == 0)
    return from;
  long middle = from.first * 3;
  Pair a = pairs::spread(depth - 1, from); // XCS: parallel recursive
  middle += depth;
  const Pair b = pairs::spread(depth - 1, from);
  long c = depth;
  return {a.first + middle, b.second * c - 7};
}
} // namespace pairs
struct Board {
  int size;
  [[xcs::jit]] static long place(int size, int row, unsigned columns) {
    if (row == size)
      return 1;
    unsigned low = columns & 1u ? 0u : 1u;
    long with = place(size, row + 1, (columns | low) << 1), // XCS: parallel recursive
        without = place(size, row + 1, columns >> 1);
    return with * 3 + without;
  }
};
[[xcs::jit]] void towers(int n, long &moves) {
  struct Count {
    [[xcs::jit]] static long of(int n) {
      if (n == 0)
        return 0;
      return of(n - 1) + 1 + of(n - 1); // XCS: parallel recursive
    }
  };
  moves = Count::of(n);
}
int main() {
  long moves = 0;
  towers(12, moves);
  std::printf("%ld %ld %ld\n", fib(18), fib(1), moves);
  std::printf("%lu %lu\n", ways(14), ways(11, 3));
  std::printf("%d %g %ld\n", power_sum(3, 1000), power_sum(0.5, 100), power_sum(7L, 1));
  pairs::Pair p = pairs::spread(9, {4, 5});
  std::printf("%ld %ld\n", p.first, p.second);
  std::printf("%ld %ld\n", Board::place(12, 0, 5), Board::place(0, 0, 0));
}
