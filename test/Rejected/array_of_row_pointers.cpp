// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<std::vector<int> *> &rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    (*rows[i])[0] = (*rows[i])[0] / 2 + static_cast<int>(i);
}
int main() {
  std::vector<int> a(3, 7), b(2, 5);
  std::vector<std::vector<int> *> rows;
  for (int i = 0; i < 50; ++i)
    rows.push_back(i * i % 3 ? &a : &b);
  f(rows);
  std::printf("%d %d\n", a[0], b[0]);
}
