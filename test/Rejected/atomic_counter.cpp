// RUN: %reject %s XCS1302
#include <atomic>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, std::atomic<int> &ticket) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = ticket.fetch_add(1);
}
int main() {
  std::vector<int> v(20);
  std::atomic<int> ticket{0};
  f(v, ticket);
  for (int x : v)
    std::printf("%d ", x);
}
