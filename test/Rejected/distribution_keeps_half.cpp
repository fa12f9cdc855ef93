// RUN: %reject %s XCS1004
#include <cstdio>
#include <random>
#include <vector>
[[xcs::jit]] void f(std::vector<double> &v, std::vector<std::minstd_rand> &engines) {
  std::normal_distribution<double> normal; // makes two numbers at a time and keeps one
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] = normal(engines[i]);
  }
}
int main() {
  std::vector<double> v(41);
  std::vector<std::minstd_rand> engines;
  for (unsigned i = 0; i < v.size(); ++i)
    engines.emplace_back(i + 1);
  f(v, engines);
  for (double x : v)
    std::printf("%a ", x);
}
