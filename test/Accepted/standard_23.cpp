// RUN: %accept %s --std c++23
#include <cstdio>
#include <utility>
#include <vector>
class Matrix {
public:
  Matrix(std::size_t r, std::size_t c) : columns(c), data(r * c) {}
  int &operator[](std::size_t r, std::size_t c) { return data[r * columns + c]; }

private:
  std::size_t columns;
  std::vector<int> data;
};
constexpr int pick(int x) {
  if consteval {
    return -x;
  } else {
    return x * 2;
  }
}
[[xcs::jit]] void f(Matrix &m) {
  for (auto r = 0uz; r < 30; ++r)
    for (auto c = 0uz; c < 20; ++c)
      m[r, c] = pick(static_cast<int>(r * 100 + c));
}
int main() {
  Matrix m(30, 20);
  f(m);
  for (auto r = 0uz; r < 30; ++r)
    for (auto c = 0uz; c < 20; ++c)
      std::printf("%d ", m[r, c]);
}
