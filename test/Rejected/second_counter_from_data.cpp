// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (int i = 0, j = 0; i < 100; ++i, j += in[i - 1])
    out[j % 50] = i;
}
int main() {
  std::vector<int> in, out(50, -1);
  for (int i = 0; i < 100; ++i)
    in.push_back(i * i % 13);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
