// RUN: %accept %s
// Engines are seeded in parallel, numbers are drawn in order: the distribution keeps half of a pair.
#include <cstdio>
#include <random>
#include <vector>
[[xcs::jit]] void f(std::vector<double> &v) {
  std::normal_distribution<double> normal;     // makes two numbers at a time and keeps one
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel pipeline
    std::minstd_rand engine(static_cast<unsigned>(i + 1));
    v[i] = normal(engine);
  }
}
int main() {
  std::vector<double> v(41);
  f(v);
  for (double x : v)
    std::printf("%a ", x);
}
