// RUN: %accept %s map
#include <cstdio>
#include <deque>
[[xcs::jit]] void f(std::deque<int> &d) {
  for (std::size_t i = 0; i < d.size(); ++i)
    d[i] = d[i] * d[i] % 1009;
}
int main() {
  std::deque<int> d;
  for (int i = 0; i < 400; ++i)
    i % 2 ? d.push_front(i) : d.push_back(i);
  f(d);
  for (int x : d)
    std::printf("%d ", x);
}
