// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &ring, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    ring[i % 8] = out[i];
    out[i] -= ring[(i + 1) % 8];
  }
}
int main() {
  std::vector<int> ring(8), out(100);
  for (int i = 0; i < 100; ++i)
    out[i] = i * i % 91;
  f(ring, out);
  for (int x : out)
    std::printf("%d ", x);
}
