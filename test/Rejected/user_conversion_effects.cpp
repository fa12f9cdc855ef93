// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int conversions = 0;
struct Meter {
  int value;
  operator int() const { return value + ++conversions; }
};
[[xcs::jit]] void f(const std::vector<Meter> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = in[i];
}
int main() {
  std::vector<Meter> in(20, Meter{5});
  std::vector<int> out(20);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
