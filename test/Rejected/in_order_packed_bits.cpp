// RUN: %reject %s XCS1002
// A bit is written next to bits that are read.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
int decide(bool a, int i) { return work(i + a) > 0.2; }
[[xcs::jit]] int run(std::vector<bool> &flags) {
  int count = 0;
  for (std::size_t i = 0; i + 1 < flags.size(); ++i) {
    int b = decide(flags[i + 1], static_cast<int>(i));
    flags[i] = b != 0;
    count += b;
  }
  return count;
}
int main() {
  std::vector<bool> flags(300);
  for (std::size_t i = 0; i < flags.size(); i += 3)
    flags[i] = true;
  std::printf("%d\n", run(flags));
  for (bool b : flags)
    std::putchar(b ? '1' : '0');
}
