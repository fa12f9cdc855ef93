// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int moves = 0;
struct Slot {
  int value = 0, order = 0;
  Slot() = default;
  explicit Slot(int v) : value(v) {}
  Slot &operator=(Slot &&other) noexcept {
    value = other.value;
    order = ++moves;
    return *this;
  }
};
[[xcs::jit]] void f(std::vector<Slot> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = Slot(static_cast<int>(i * i));
}
int main() {
  std::vector<Slot> out(50);
  f(out);
  for (const Slot &s : out)
    std::printf("%d:%d ", s.value, s.order);
}
