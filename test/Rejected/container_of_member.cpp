// RUN: %reject %s XCS1101
#include <cstddef>
#include <cstdio>
#include <vector>
struct Pair {
  int first, second;
};
static void advance(int &second) { // knows that it is a member, and goes to the next element
  Pair *p = reinterpret_cast<Pair *>(reinterpret_cast<char *>(&second) - offsetof(Pair, second));
  p[1].first = p->first / 2 + second;
}
[[xcs::jit]] void f(std::vector<Pair> &v) {
  for (std::size_t i = 0; i + 1 < v.size(); ++i)
    advance(v[i].second);
}
int main() {
  std::vector<Pair> v;
  for (int i = 0; i < 60; ++i)
    v.push_back({i, i * 7 % 37});
  f(v);
  for (const Pair &p : v)
    std::printf("%d ", p.first);
}
