// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
// Fibonacci: what is combined is not what the iteration itself brings along.
[[xcs::jit]] void f(std::vector<unsigned> &v) {
  for (std::size_t i = 2; i < v.size(); ++i)
    v[i] = v[i - 1] + v[i - 2];
}
int main() {
  std::vector<unsigned> v(100, 1);
  f(v);
  for (unsigned x : v)
    std::printf("%u ", x);
}
