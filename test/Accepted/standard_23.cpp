// RUN: %accept %s --std c++23
#include <cstdio>
#include <utility>
#include <vector>
template <std::size_t Columns> class Matrix {
public:
  explicit Matrix(std::size_t rows) : data(rows * Columns) {}
  int &operator[](std::size_t r, std::size_t c) { return data[r * Columns + c]; }

private:
  std::vector<int> data;
};
constexpr int pick(int x) {
  if consteval {
    return -x;
  } else {
    return x * 2;
  }
}
[[xcs::jit]] void f(Matrix<20> &m) {
  for (auto r = 0uz; r < 30; ++r)
    for (auto c = 0uz; c < 20; ++c)
      m[r, c] = pick(static_cast<int>(r * 100 + c));
}
int main() {
  Matrix<20> m(30);
  f(m);
  for (auto r = 0uz; r < 30; ++r)
    for (auto c = 0uz; c < 20; ++c)
      std::printf("%d ", m[r, c]);
}
