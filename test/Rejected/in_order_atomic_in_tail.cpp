// RUN: %reject %s XCS1302
// So may it where an atomic flag is set.
#include <atomic>
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
std::atomic<int> progress{0};
double table[64];
[[xcs::jit]] double run() {
  double total = 0;
  for (int i = 0; i < 64; ++i) {
    double y = work(table[i] + i);
    total += y;
    progress.store(i);
  }
  return total;
}
int main() { std::printf("%a %d\n", run(), progress.load()); }
