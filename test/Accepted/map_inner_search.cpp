// RUN: %accept %s map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &edges, const std::vector<int> &v, std::vector<int> &bin) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    int place = -1;
    for (std::size_t k = 0; k < edges.size(); ++k) {
      if (edges[k] % 2)
        continue;
      if (v[i] < edges[k]) {
        place = static_cast<int>(k);
        break; // out of the inner loop
      }
    }
    bin[i] = place;
  }
}
int main() {
  std::vector<int> edges, v, bin(300);
  for (int i = 0; i < 20; ++i)
    edges.push_back(i * 17);
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 37 % 401);
  f(edges, v, bin);
  for (int x : bin)
    std::printf("%d ", x);
}
