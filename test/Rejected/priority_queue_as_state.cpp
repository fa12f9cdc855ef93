// RUN: %reject %s XCS1004
#include <cstdio>
#include <queue>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  std::priority_queue<int> best;
  best.push(50);
  for (int &x : v) {
    best.push(x);
    x = best.top();
    best.pop();
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
