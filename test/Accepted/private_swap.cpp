// RUN: %accept %s
// A temporary of the whole function, as C programs declare it; the value after the loop is not looked at.
#include <cstdio>
#include <vector>
[[xcs::jit]] void exchange(std::vector<int> &a, std::vector<int> &b) {
  int t;
  for (std::size_t i = 0; i < a.size(); ++i) { // XCS: parallel map
    t = a[i];
    a[i] = b[i];
    b[i] = t;
  }
}
int main() {
  std::vector<int> a(1000), b(1000);
  for (int i = 0; i < 1000; ++i) {
    a[i] = i * 7;
    b[i] = -i;
  }
  exchange(a, b);
  for (int i = 0; i < 1000; ++i)
    std::printf("%d %d\n", a[i], b[i]);
}
