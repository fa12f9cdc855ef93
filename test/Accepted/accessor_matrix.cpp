// RUN: %accept %s
#include <cstdio>
#include <vector>
class Matrix {
public:
  Matrix(int rows, int columns) : columns(columns), data(rows * columns) {}
  double &operator()(int i, int j) { return data[i * columns + j]; }
  double operator()(int i, int j) const { return data[i * columns + j]; }

private:
  int columns;
  std::vector<double> data;
};
[[xcs::jit]] void outerProduct(Matrix &m, const std::vector<double> &a, const std::vector<double> &b) {
  for (int i = 0; i < 40; ++i)
    for (int j = 0; j < 30; ++j)
      m(i, j) = a[i] * b[j];
}
int main() {
  Matrix m(40, 30);
  std::vector<double> a(40), b(30);
  for (int i = 0; i < 40; ++i)
    a[i] = i * 0.5;
  for (int j = 0; j < 30; ++j)
    b[j] = j * 0.3;
  outerProduct(m, a, b);
  for (int i = 0; i < 40; ++i)
    for (int j = 0; j < 30; ++j)
      std::printf("%a\n", m(i, j));
}
