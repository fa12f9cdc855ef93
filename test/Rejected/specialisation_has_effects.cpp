// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int calls = 0;
template <typename T> int weigh(T x) { return static_cast<int>(x) * 2; }
template <> int weigh<long>(long x) { return static_cast<int>(x) * 2 + ++calls; }
[[xcs::jit]] void f(const std::vector<long> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = weigh(in[i]);
}
int main() {
  std::vector<long> in(60, 4);
  std::vector<int> out(60);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
