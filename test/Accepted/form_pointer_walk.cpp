// RUN: %accept %s
// A pointer from before the loop walks to its end; it is left where it would be.
#include <cstdio>
struct Cell {
  int a;
  float b;
};
[[xcs::jit]] int *twice(int *p, int *e) {
  while (p != e) { // XCS: parallel map
    *p = *p * 2;
    ++p;
  }
  return p;
}
[[xcs::jit]] Cell *scale(Cell *first, const Cell *last, float k) {
  for (; first < last; first++) { // XCS: parallel map
    if (first->a % 3 == 0)
      continue;
    first->b *= k;
    first->a += 1;
  }
  return first;
}
[[xcs::jit]] int *part(int *begin, int n) {
  int *p = begin, *const end = begin + n;
  while (p < end) { // XCS: parallel map
    int &x = *p;
    x = x > 10 ? x - 10 : -x;
    p++;
  }
  return p;
}
int main() {
  static int v[300];
  static Cell c[200];
  for (int i = 0; i < 300; ++i)
    v[i] = i % 17;
  for (int i = 0; i < 200; ++i)
    c[i] = {i, i * 0.5f};
  std::printf("%d\n", int(twice(v + 5, v + 290) - v));
  std::printf("%d\n", int(twice(v, v) - v));
  std::printf("%d\n", int(scale(c, c + 199, 1.5f) - c));
  std::printf("%d\n", int(part(v, 250) - v));
  for (int x : v)
    std::printf("%d\n", x);
  for (const Cell &x : c)
    std::printf("%d %a\n", x.a, static_cast<double>(x.b));
}
