// RUN: %reject %s XCS1302
// Each term draws from the one random sequence.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double run(int n) {
  double total = 0;
  for (int i = 0; i < n; ++i)
    total += work(std::rand() % 100);
  return total;
}
int main() {
  std::srand(7);
  std::printf("%a\n", run(300));
}
