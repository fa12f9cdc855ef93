// RUN: %identity %s
// A deferred store must use the operator= that the source uses, not a constructor.
#include <cstdio>
#include <stdexcept>
#include <vector>
struct Cell {
  int value = 0;
  Cell() = default;
  Cell(int x) : value(x) {}
  Cell &operator=(int x) {
    value = x * 2 + value % 3;
    return *this;
  }
  Cell(const Cell &) = default;
  Cell &operator=(const Cell &) = default;
};
static int check(int x) {
  if (x == 350)
    throw std::range_error("350");
  return x;
}
[[xcs::jit]] void f(std::vector<Cell> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = check(static_cast<int>(i));
}
int main() {
  std::vector<Cell> out(400, Cell(7));
  try {
    f(out);
  } catch (const std::range_error &e) {
    std::printf("%s\n", e.what());
  }
  for (const Cell &c : out)
    std::printf("%d ", c.value);
}
