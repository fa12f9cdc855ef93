// RUN: %accept %s --with %S/Inputs/tell_errno.cpp
// The ordered part sees errno as the sequential loop leaves it.
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
void tell(long value);
[[xcs::jit]] void run(std::vector<std::string> texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) { // XCS: parallel pipeline
    long n = std::strtol(texts[i].c_str(), nullptr, 10);
    double y = work(static_cast<double>(n));
    tell(n + static_cast<long>(y));
  }
}
int main() {
  std::vector<std::string> texts;
  for (int i = 0; i < 100; ++i)
    texts.push_back(i % 7 == 3 ? "99999999999999999999999" : std::to_string(i));
  errno = 0;
  run(texts);
  std::printf("%d\n", errno);
}
