// RUN: %reject %s XCS1604
#include <cstdio>
static long work(const int *&p) {
  long x = 1;
  for (int i = 0; i < 300; ++i)
    x = (x * 31 + *p) % 1000003;
  ++p;
  return x;
}
[[xcs::jit]] long f(const int *p) {
  long a = work(p);
  long b = work(p);
  return a * 3 + b;
}
int main() {
  int v[3] = {5, 9, 2};
  std::printf("%ld\n", f(v));
}
