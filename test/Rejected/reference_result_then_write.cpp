// RUN: %identity %s
// The result of the first call refers to what the second changes.
#include <cstdio>
#include <vector>
static int &largest(std::vector<int> &v) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < v.size(); ++i)
    if (v[i] > v[best])
      best = i;
  return v[best];
}
static int halve(std::vector<int> &v) {
  for (int &x : v)
    x /= 2;
  return v[0];
}
[[xcs::jit]] int f(std::vector<int> &v) {
  const int &a = largest(v);
  int b = halve(v);
  return a * 1000 + b;
}
int main() {
  std::vector<int> v{9, 4, 88, 31, 60};
  std::printf("%d\n", f(v));
}
