// RUN: %accept %s 2 map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, const std::vector<int> &index, std::vector<int> &a,
                    std::vector<int> &b) {
  const std::size_t n = in.size();
  for (std::size_t i = 0; i < n; ++i)
    a[n - 1 - i] = in[i] * 2;
  for (std::size_t i = 0; i < n; ++i)
    b[i] = in[index[i]]; // reads anywhere, writes its own
}
int main() {
  std::vector<int> in, index, a(300), b(300);
  for (int i = 0; i < 300; ++i) {
    in.push_back(i * i);
    index.push_back(i * 7 % 50);
  }
  f(in, index, a, b);
  for (int i = 0; i < 300; ++i)
    std::printf("%d %d\n", a[i], b[i]);
}
