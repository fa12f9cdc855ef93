// RUN: %accept %s map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int k) {
  const auto scale = [k](int x) { return x * k; };
  const int limit = 500;
  auto clamp = [&limit](auto x) { return x > limit ? limit : x; };
  for (int &x : v) {
    auto twice = [&](int y) { return y + x; };
    x = clamp(scale(twice(x)));
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i);
  f(v, 3);
  for (int x : v)
    std::printf("%d ", x);
}
