// RUN: %reject %s XCS1302
// Behind a lock, another thread may change what is read.
#include <cmath>
#include <cstdio>
#include <mutex>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
std::mutex lock;
std::vector<double> shared{1, 2, 3, 4, 5, 6, 7, 8};
[[xcs::jit]] double run() {
  double total = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    double y = work(shared[i]);
    std::lock_guard<std::mutex> hold(lock);
    total += y;
  }
  return total;
}
int main() { std::printf("%a\n", run()); }
