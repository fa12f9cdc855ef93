// RUN: %accept %s
// Both arms write, so the last iteration does.
#include <cstdio>
#include <vector>
[[xcs::jit]] int last(std::vector<int> &v) {
  int kind;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel map
    if (v[i] % 3 == 0) {
      kind = 7;
    } else {
      kind = v[i];
      if (kind > 50)
        kind = 50;
    }
    v[i] = kind * 2;
  }
  return v.empty() ? -1 : kind;
}
int main() {
  for (int n : {1, 2, 100, 101}) {
    std::vector<int> v(n);
    for (int i = 0; i < n; ++i)
      v[i] = i;
    std::printf("%d\n", last(v));
    for (int x : v)
      std::printf("%d\n", x);
  }
}
