// RUN: %reject %s XCS1302
#include <cstdio>
#include <mutex>
#include <vector>
struct Shared {
  std::mutex mutex;
  int level = 0;
};
[[xcs::jit]] void f(std::vector<int> &v, Shared &shared) {
  for (int &x : v) {
    std::lock_guard lock(shared.mutex); // no race, but an order
    x = shared.level = shared.level / 2 + x;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  Shared shared;
  f(v, shared);
  for (int x : v)
    std::printf("%d ", x);
}
