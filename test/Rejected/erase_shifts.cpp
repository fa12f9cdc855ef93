// RUN: %reject %s XCS1205
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    if (v[i] % 2 == 0)
      v.erase(v.begin() + static_cast<std::ptrdiff_t>(i)); // the next one moves here and is skipped
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 80; ++i)
    v.push_back(i * i % 23);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
