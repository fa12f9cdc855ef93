// RUN: %reject %s XCS1101
#include <cstdio>
#include <deque>
#include <vector>
struct Anchor {
  const Anchor *previous;
  int value;
  Anchor(const Anchor *p, int v) : previous(p), value(v + (p ? p->value / 2 : 0)) {}
  Anchor(const Anchor &) = delete;
};
[[xcs::jit]] void f(const std::vector<int> &in, std::deque<Anchor> &out) {
  for (int x : in)
    out.emplace_back(out.empty() ? nullptr : &out.back(), x);
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 60; ++i)
    in.push_back(i * 7 % 37);
  std::deque<Anchor> out;
  f(in, out);
  for (const Anchor &a : out)
    std::printf("%d ", a.value);
}
