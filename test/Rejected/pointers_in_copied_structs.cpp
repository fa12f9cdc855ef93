// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
struct Cell {
  int *target;
  int amount;
  void apply() const { *target = *target / 2 + amount; }
};
[[xcs::jit]] void f(const std::vector<Cell> &cells) {
  for (Cell cell : cells) // a copy of the struct, not of what it points to
    cell.apply();
}
int main() {
  int store[3] = {10, 20, 30};
  std::vector<Cell> cells;
  for (int i = 0; i < 60; ++i)
    cells.push_back({&store[i * i % 3], i});
  f(cells);
  std::printf("%d %d %d\n", store[0], store[1], store[2]);
}
