// RUN: %accept %s
// The struct itself is what the function returns: nothing copies it.
#include <cstdio>
#include <vector>
struct Pair {
  int a;
  double b;
};
[[xcs::jit]] Pair last(std::vector<Pair> &v) {
  Pair p = {-1, -2};
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel map
    p.a = v[i].a * 2;
    p.b = v[i].b + p.a;
    v[i] = p;
  }
  return p;
}
int main() {
  for (int n : {0, 1, 300}) {
    std::vector<Pair> v(n);
    for (int i = 0; i < n; ++i)
      v[i] = {i, i * 0.5};
    Pair p = last(v);
    std::printf("%d %g\n", p.a, p.b);
    for (const Pair &each : v)
      std::printf("%d %g\n", each.a, each.b);
  }
}
