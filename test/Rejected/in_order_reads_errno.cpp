// RUN: %reject %s XCS1305
// The ordered part reads errno, which belongs to the thread.
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] int run(const std::vector<std::string> &texts) {
  int bad = 0;
  for (const auto &t : texts) {
    long n = std::strtol(t.c_str(), nullptr, 10);
    double y = work(static_cast<double>(n));
    std::printf("%a\n", y);
    if (errno == ERANGE)
      ++bad;
  }
  return bad;
}
int main() {
  std::vector<std::string> texts{"1", "2", "99999999999999999999999", "4"};
  std::printf("%d\n", run(texts));
}
