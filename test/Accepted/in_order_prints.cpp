// RUN: %accept %s
// What is printed is computed in parallel and printed in order.
#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
std::string render(double x) { return std::to_string(work(x)); }
[[xcs::jit]] void print(const std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel pipeline
    std::cout << i << ": " << render(v[i]) << ' ' << work(-v[i]) << '\n';
  for (double x : v) { // XCS: parallel pipeline
    double y = work(x);
    if (y > 0.5) {
      std::string line = render(y) + "!";
      std::printf("%s %g\n", line.c_str(), y);
      std::fflush(stdout);
    }
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  print(v);
}
