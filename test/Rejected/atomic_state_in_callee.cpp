// RUN: %reject %s XCS1306
#include <atomic>
#include <cstdio>
#include <vector>
static std::atomic<bool> taken{false};
static int claim(int x) { return taken.exchange(x % 3 == 0, std::memory_order_relaxed) ? -x : x; }
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = claim(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
