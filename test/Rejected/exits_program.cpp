// RUN: %reject %s XCS1302
#include <cstdio>
#include <cstdlib>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] += 1;
    if (v[i] > 100)
      std::exit(3);
  }
}
int main() {
  std::vector<int> v{1, 2, 300, 4};
  f(v);
}
