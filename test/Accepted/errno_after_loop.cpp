// RUN: %accept %s
#include <cerrno>
#include <cfenv>
#include <cmath>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = std::log(v[i]);
}
int main() {
  std::vector<double> v;
  for (int i = 0; i < 40000; ++i)
    v.push_back(i == 39000 ? -1.0 : i + 1.0);
  errno = 0;
  std::feclearexcept(FE_ALL_EXCEPT);
  f(v);
  v.resize(100);
  std::printf("%d %d\n", errno == EDOM, std::fetestexcept(FE_INVALID) != 0);
  for (double x : v)
    std::printf("%a ", x);
}
