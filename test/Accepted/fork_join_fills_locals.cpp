// RUN: %accept %s
#include <cstdio>
#include <vector>
static int fill(std::vector<int> &v, int k) noexcept {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i) * k % 1009;
  return v.empty() ? k : v.back();
}
[[xcs::jit]] long f(int n) {
  std::vector<int> a(n), b(n); // two objects of this function: cannot be the same
  int x = fill(a, 3);
  int y = fill(b, 5);
  long s = x - y;
  for (int i = 0; i < n; ++i)
    s = s / 2 + a[i] * b[i];
  return s;
}
int main() { std::printf("%ld %ld\n", f(300), f(57)); }
