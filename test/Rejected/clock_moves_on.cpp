// RUN: %reject %s XCS1302
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<long long> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = std::chrono::steady_clock::now().time_since_epoch().count();
}
int main() {
  std::vector<long long> v(50);
  f(v);
  std::printf("%d\n", std::is_sorted(v.begin(), v.end()));
}
