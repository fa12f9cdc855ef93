// RUN: %identity %s
// Refused, or guarded: the two spans always overlap.
#include <cstdio>
#include <span>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  std::span<const int> from(v.data(), v.size() - 1);
  std::span<int> to = std::span<int>(v).subspan(1);
  for (std::size_t i = 0; i < from.size(); ++i)
    to[i] = from[i] / 2 + to[i];
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 23 % 53);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
