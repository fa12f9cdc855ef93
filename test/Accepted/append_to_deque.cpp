// RUN: %accept %s append
#include <cstdio>
#include <deque>
[[xcs::jit]] void f(int n, std::deque<long> &out) {
  for (int i = 0; i < n; ++i) {
    long x = i;
    for (int k = 0; k < 20; ++k)
      x = x * x % 10007 + k;
    if (x % 2 == 0)
      out.push_back(x);
  }
}
int main() {
  std::deque<long> out{1, 2, 3};
  f(300, out);
  for (long x : out)
    std::printf("%ld ", x);
}
