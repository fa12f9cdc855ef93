// RUN: %reject %s XCS10
#include <cstdio>
#include <vector>
int at(const std::vector<int> &v, std::size_t i) { return v[i] & 7; }
// The callee sees what the iteration has stored.
[[xcs::jit]] int f(std::vector<int> &out) {
  int sum = 1;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = sum;
    sum += at(out, i);
  }
  return sum;
}
int main() {
  std::vector<int> out(100);
  std::printf("%d\n", f(out));
  for (int x : out)
    std::printf("%d ", x);
}
