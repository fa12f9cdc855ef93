// RUN: %reject %s XCS1306
#include <cstdio>
#include <cstdlib>
#include <new>
#include <vector>
static long allocations = 0;
void *operator new(std::size_t n) {
  ++allocations;
  if (void *p = std::malloc(n))
    return p;
  throw std::bad_alloc();
}
void operator delete(void *p) noexcept { std::free(p); }
void operator delete(void *p, std::size_t) noexcept { std::free(p); }
[[xcs::jit]] void f(std::vector<long> &v) {
  for (long &x : v) {
    void *p = ::operator new(8); // a call, not an expression that may be left out
    x = x * 1000 + allocations;
    ::operator delete(p);
  }
}
int main() {
  std::vector<long> v(40, 3);
  allocations = 0;
  f(v);
  for (long x : v)
    std::printf("%ld ", x);
}
