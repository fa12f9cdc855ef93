// RUN: %accept %s map --unreached
// Both views are of the same elements: the check never holds.
#include <cstdio>
#include <vector>
struct View {
  int *p;
  int get(int i) const { return p[i]; }
  void set(int i, int x) const { p[i] = x; }
};
[[xcs::jit]] void f(std::vector<int> &v) {
  View a{v.data()};
  const View b = a;
  for (int i = 1; i < 100; ++i) // XCS: guarded map
    b.set(i, a.get(i - 1) / 2 + i);
}
int main() {
  std::vector<int> v(100, 50);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
