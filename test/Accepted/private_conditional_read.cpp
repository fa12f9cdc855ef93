// RUN: %accept %s
// Written and read under the same condition, and not looked at afterwards.
#include <cstdio>
#include <vector>
[[xcs::jit]] void mark(std::vector<int> &v) {
  int t = 5;
  unsigned char c;
  for (auto &x : v) { // XCS: parallel map
    if (x % 2) {
      t = x * 3;
      x = t + 1;
    } else {
      c = static_cast<unsigned char>(x);
      x = c;
    }
  }
}
int main() {
  std::vector<int> v(999);
  for (int i = 0; i < 999; ++i)
    v[i] = i * 5 - 300;
  mark(v);
  for (int x : v)
    std::printf("%d\n", x);
}
