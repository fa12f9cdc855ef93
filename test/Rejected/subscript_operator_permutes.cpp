// RUN: %reject %s XCS1007
#include <cstdio>
#include <vector>
struct Permuted {
  std::vector<int> data = std::vector<int>(10, 5), place;
  int &operator[](std::size_t i) { return data[place[i]]; }
};
[[xcs::jit]] void f(Permuted &v) {
  for (std::size_t i = 0; i < v.place.size(); ++i)
    v[i] = v[i] / 2 + static_cast<int>(i);
}
int main() {
  Permuted v;
  for (int i = 0; i < 60; ++i)
    v.place.push_back(i * i % 10);
  f(v);
  for (int x : v.data)
    std::printf("%d ", x);
}
