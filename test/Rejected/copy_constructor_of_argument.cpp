// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int copies = 0;
struct Tracked {
  int value;
  explicit Tracked(int v) : value(v) {}
  Tracked(const Tracked &other) : value(other.value + copies++) {}
};
static int use(Tracked t) { return t.value; } // by value
[[xcs::jit]] void f(const std::vector<Tracked> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = use(in[i]);
}
int main() {
  std::vector<Tracked> in;
  in.reserve(50);
  for (int i = 0; i < 50; ++i)
    in.emplace_back(i * 1000);
  std::vector<int> out(50);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
