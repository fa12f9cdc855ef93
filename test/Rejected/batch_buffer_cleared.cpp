// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  std::vector<int> batch;
  for (std::size_t i = 0; i < in.size(); ++i) {
    batch.push_back(in[i]);
    if (batch.size() == 3 || in[i] % 5 == 0)
      batch.clear();
    out[i] = static_cast<int>(batch.size());
  }
}
int main() {
  std::vector<int> in, out(100);
  for (int i = 0; i < 100; ++i)
    in.push_back(i * 7 % 17);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
