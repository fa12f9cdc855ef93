// RUN: %accept %s
// The call runs ahead, but what it throws waits for what the source does before it.
#include <cmath>
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
std::string strict(double x) {
  if (x > 31)
    throw std::out_of_range("too much");
  return std::to_string(work(x));
}
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel pipeline
    std::cout << "item " << i << " is " << strict(v[i]) << std::endl;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  try {
    run(v);
  } catch (const std::out_of_range &e) {
    std::cout << "stopped: " << e.what() << std::endl;
  }
}
