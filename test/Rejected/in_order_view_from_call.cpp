// RUN: %reject %s XCS1302
// A call that gives a view of its argument is not made early.
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

std::string render(double x) { return std::to_string(x * x); }
std::string_view trim(const std::string &s) { return std::string_view(s).substr(1); }
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (double x : v)
    std::cout << trim(render(x)) << '\n';
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
