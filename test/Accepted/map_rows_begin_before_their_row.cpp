// RUN: %accept %s 1 map
// The column -1 of a row is the last one of the row before.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int rows, int width) {
  for (int i = 1; i < rows; ++i) // XCS: sequential XCS1007
    for (int j = -1; j < width; ++j) // XCS: parallel map
      v[i * width + j] = v[i * width + j] * 3 + i;
}
int main() {
  std::vector<int> v(400, 1);
  f(v, 40, 10);
  unsigned sum = 0;
  for (int x : v)
    sum = sum * 31 + static_cast<unsigned>(x);
  std::printf("%u\n", sum);
}
