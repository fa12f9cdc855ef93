// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Journal : std::vector<int> {
  void push_back(int x) { std::vector<int>::push_back(x * 100 + static_cast<int>(size())); }
};
[[xcs::jit]] void f(const std::vector<int> &in, Journal &out) {
  for (int x : in)
    out.push_back(x);
}
int main() {
  std::vector<int> in(60, 3);
  Journal out;
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
