// RUN: %reject %s XCS1004
#include <cstdio>
#include <deque>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  std::deque<int> window;
  for (std::size_t i = 0; i < v.size(); ++i) {
    window.push_back(v[i]);
    if (window.size() > 5)
      window.pop_front();
    v[i] = window.front() * 10 + static_cast<int>(window.size());
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 37 % 101);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
