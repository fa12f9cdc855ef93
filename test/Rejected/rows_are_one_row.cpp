// RUN: %reject %s XCS1102
#include <cstdio>
[[xcs::jit]] void f(int (&store)[8]) {
  int *rows[4] = {store, store + 1, store, store + 2};
  for (int i = 0; i < 64; ++i)
    rows[i % 4][i % 5] = rows[i % 4][i % 5] / 2 + i;
}
int main() {
  int store[8] = {};
  f(store);
  for (int x : store)
    std::printf("%d ", x);
}
