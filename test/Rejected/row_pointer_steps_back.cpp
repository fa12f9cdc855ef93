// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(int (&m)[30][10]) {
  for (auto &row : m)
    row[0] = row[0] / 2 + (&row == m ? 5 : (&row)[-1][0]);
}
[[xcs::jit]] void g(int (&flat)[300]) {
  for (int i = 1; i < 30; ++i) {
    int *row = flat + i * 10;
    row[1] = (row - 10)[1] / 2 + row[1]; // the row before
  }
}
[[xcs::jit]] void h(std::vector<int> &flat) {
  for (int i = 1; i < 30; ++i) {
    int *row = &flat[i * 10];
    row[1] = row[-9] / 2 + row[1];
  }
}
int main() {
  int m[30][10], flat[300];
  for (int i = 0; i < 300; ++i)
    m[i / 10][i % 10] = flat[i] = i * i % 17;
  std::vector<int> v(flat, flat + 300);
  f(m);
  g(flat);
  h(v);
  for (int i = 0; i < 30; ++i)
    std::printf("%d %d %d\n", m[i][0], flat[i * 10 + 1], v[i * 10 + 1]);
}
