// RUN: %reject %s XCS1004
// Once ok is false nothing is counted.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  bool ok = true;
  int calls = 0;
  auto test = [&calls](int x) {
    ++calls;
    return x < 40;
  };
  for (int x : v)
    ok = ok && test(x);
  return ok ? 0 : calls;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
