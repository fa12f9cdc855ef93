// RUN: %reject %s XCS1101
#include <iomanip>
#include <iostream>
#include <sstream>
#include <vector>
[[xcs::jit]] void f(std::ostringstream &out, const std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    out << std::setprecision(static_cast<int>(i % 7) + 1) << v[i] << (out.tellp() % 3 == 0 ? ',' : ';');
}
int main() {
  std::vector<double> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 1.2345678);
  std::ostringstream out;
  f(out, v);
  std::cout << out.str() << '\n';
}
