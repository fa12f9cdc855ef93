// RUN: %accept %s
// Inside an outer loop that must stay in order: what the next turn reads first is written first.
#include <cstdio>
#include <vector>
[[xcs::jit]] double relax(std::vector<double> &a, std::vector<double> &b, int steps) {
  double left, right, mean = 0;
  int n = static_cast<int>(a.size()), i, s;
  for (s = 0; s < steps; ++s) {
    for (i = 1; i < n - 1; ++i) { // XCS: guarded map
      left = a[i - 1];
      right = a[i + 1];
      mean = (left + right) / 2;
      b[i] = mean;
    }
    for (i = 1; i < n - 1; ++i) // XCS: parallel map
      a[i] = b[i] + mean;
  }
  return mean + i + s;
}
int main() {
  std::vector<double> a(200), b(200);
  for (int i = 0; i < 200; ++i)
    a[i] = i % 13;
  std::printf("%.17g\n", relax(a, b, 9));
  for (double x : a)
    std::printf("%.17g\n", x);
}
