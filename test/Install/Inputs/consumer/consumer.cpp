#include <xcs/xcs.h>

#include <cstdio>
#include <vector>

[[xcs::jit]]
std::vector<long> squares(long n) {
  std::vector<long> out(n);
  for (long i = 0; i < n; ++i)
    out[i] = i * i;
  return out;
}

int main() {
  long sum = 0;
  for (long s : squares(1000))
    sum += s;
  std::printf("sum of 1000 squares: %ld\n", sum);
}
