// RUN: %reject %s XCS1306
#include <cstdio>
static void fillRow(int *row, int width, int value) {
  for (int j = 0; j < width; ++j)
    row[j] = value;
}
[[xcs::jit]] void f(int (&m)[210]) {
  for (int i = 0; i < 20; ++i)
    fillRow(&m[i * 10], 12, i); // writes into the next row
}
int main() {
  int m[210] = {};
  f(m);
  for (int x : m)
    std::printf("%d ", x);
}
