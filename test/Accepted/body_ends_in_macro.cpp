// RUN: %accept %s 2 map
#include <cstdio>
#include <vector>
#define OFFSET 512
#define LARGER(a, b) ((a) > (b) ? (a) : (b))
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] += OFFSET;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = LARGER(v[i], 600);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 1000; ++i)
    v.push_back(i);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
