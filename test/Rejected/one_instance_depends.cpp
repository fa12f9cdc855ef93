// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int last = 1;
struct Plain {
  int n;
  int next() const { return n + 1; }
};
struct Chained {
  int n;
  int next() const { return last = last / 2 + n; }
};
template <typename T> [[xcs::jit]] void f(std::vector<T> &v) {
  for (T &x : v) // one text, two meanings: independent for Plain, not for Chained
    x.n = x.next();
}
int main() {
  std::vector<Plain> a;
  std::vector<Chained> b;
  for (int i = 0; i < 60; ++i) {
    a.push_back({i});
    b.push_back({i * 7 % 37});
  }
  f(a);
  f(b);
  for (int i = 0; i < 60; ++i)
    std::printf("%d %d\n", a[i].n, b[i].n);
}
