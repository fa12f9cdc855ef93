// RUN: %accept %s 4
#include <cstdio>
#include <vector>
[[xcs::jit]] std::vector<int> f(std::vector<int> &v, int k) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = v[i] * k + 1;
  for (std::size_t i = 1; i < v.size(); ++i) // XCS: sequential XCS1001
    v[i] = v[i - 1] / 2 + v[i];
  std::vector<int> big;
  if (k > 1)
    for (int x : v) // XCS: parallel append
      if (x > 100)
        big.push_back(x);
  for (int &x : big) // XCS: parallel map
    x = -x;
  for (int &x : v) // XCS: parallel map
    x %= 100;
  return big;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 13 % 97);
  for (int x : f(v, 2))
    std::printf("%d ", x);
  for (int x : v)
    std::printf("%d ", x);
}
