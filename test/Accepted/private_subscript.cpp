// RUN: %accept %s
// Subscripts kept in variables from outside.
#include <cstdio>
#include <vector>
[[xcs::jit]] int spread(std::vector<int> &v, const std::vector<int> &in) {
  int at, next, n = static_cast<int>(in.size());
  for (int i = 0; i < n; ++i) { // XCS: guarded map
    at = 2 * i;
    next = at + 1;
    v[at] = in[i];
    v[next] = -in[i];
  }
  return n > 0 ? next : 0;
}
int main() {
  for (int n : {0, 1, 300}) {
    std::vector<int> in(n), v(2 * n);
    for (int i = 0; i < n; ++i)
      in[i] = i * i;
    std::printf("%d\n", spread(v, in));
    for (int x : v)
      std::printf("%d\n", x);
  }
}
