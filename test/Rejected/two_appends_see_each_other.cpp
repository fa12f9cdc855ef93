// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &even, std::vector<std::size_t> &place) {
  for (int x : in) {
    if (x % 2 == 0)
      even.push_back(x);
    place.push_back(even.size());
  }
}
int main() {
  std::vector<int> in, even;
  std::vector<std::size_t> place;
  for (int i = 0; i < 100; ++i)
    in.push_back(i * i % 37);
  f(in, even, place);
  for (std::size_t x : place)
    std::printf("%zu ", x);
}
