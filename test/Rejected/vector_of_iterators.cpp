// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::vector<int>::iterator> &places) {
  for (std::size_t i = 0; i < places.size(); ++i)
    *places[i] = *places[i] / 2 + static_cast<int>(i);
}
int main() {
  std::vector<int> v(5, 9);
  std::vector<std::vector<int>::iterator> places;
  for (int i = 0; i < 50; ++i)
    places.push_back(v.begin() + i * i % 5);
  f(places);
  for (int x : v)
    std::printf("%d ", x);
}
