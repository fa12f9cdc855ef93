// RUN: %accept %s 2 map
#include <cstdio>
#include <vector>
int main() {
  int k = 3;
  std::vector<int> v(300, 2);
  auto outer = [&v, k] [[xcs::jit]] (auto bias) {
    for (std::size_t i = 0; i < v.size(); ++i)
      v[i] = v[i] * k + static_cast<int>(bias);
    auto inner = [] [[xcs::jit]] (std::vector<int> & w) {
      for (int &x : w)
        x -= 1;
    };
    inner(v);
  };
  outer(7);
  outer(9);
  for (int x : v)
    std::printf("%d ", x);
}
