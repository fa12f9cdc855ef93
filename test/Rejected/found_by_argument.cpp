// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
namespace units {
struct Metre {
  int n;
};
static int steps = 0;
inline int scale(Metre m) { return m.n * 10 + steps++; }
} // namespace units
static inline int scale(int x) { return x * 10; }
template <typename T> [[xcs::jit]] void f(const std::vector<T> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = scale(in[i]); // units::scale for Metre, by argument-dependent lookup
}
int main() {
  std::vector<units::Metre> in(50, units::Metre{3});
  std::vector<int> out(50);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x + scale(1));
}
