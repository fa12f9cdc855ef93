// RUN: %reject %s XCS1001
#include <cstdio>
#include <deque>
[[xcs::jit]] void f(std::deque<int> &d) {
  for (std::size_t i = 2; i < d.size(); ++i)
    d[i] = d[i - 2] / 2 + d[i];
}
int main() {
  std::deque<int> d;
  for (int i = 0; i < 100; ++i)
    d.push_front(i * 11 % 31);
  f(d);
  for (int x : d)
    std::printf("%d ", x);
}
