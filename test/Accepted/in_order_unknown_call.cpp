// RUN: %accept %s --with %S/Inputs/anything.cpp
// Nobody knows what the function does, but it cannot reach what the rest of the body reads.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
void anything(double x, int i);
[[xcs::jit]] void tell(std::vector<double> v) {
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel pipeline
    double y = work(v[i]);
    anything(y, static_cast<int>(i));
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  tell(v);
}
