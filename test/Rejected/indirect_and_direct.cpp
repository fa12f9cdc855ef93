// RUN: %identity %s
#include <cstdio>
#include <vector>
static int costly(int x) {
  for (int k = 0; k < 20; ++k)
    x = x * 3 % 1001 + k;
  return x;
}
[[xcs::jit]] void f(std::vector<long> &to, std::vector<int> &where, int n) {
  for (int i = 0; i < n; ++i) // XCS: sequential XCS1007
    to[where[i]] = costly(i) + to[i];
}
int main() {
  std::vector<long> to(400, 3);
  std::vector<int> where(202);
  for (int i = 0; i < 202; ++i)
    where[i] = i * 77 % 199;
  f(to, where, 200);
  for (int i = 0; i < 202; ++i)
    where[i] = i;
  f(to, where, 200);
  for (long x : to)
    std::printf("%ld ", x);
  for (int x : where)
    std::printf("%d ", x);
}
