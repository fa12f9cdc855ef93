// RUN: %reject %s XCS1401
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>
static long allocated = 0;
void *operator new(std::size_t n) {
  allocated += static_cast<long>(n);
  if (void *p = std::malloc(n))
    return p;
  throw std::bad_alloc();
}
void operator delete(void *p) noexcept { std::free(p); }
void operator delete(void *p, std::size_t) noexcept { std::free(p); }
[[xcs::jit]] void f(std::vector<std::string> &texts, std::vector<long> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    texts[i] = std::string(v[i], 'x');
    v[i] = allocated;
  }
}
int main() {
  std::vector<long> v;
  v.reserve(40);
  for (int i = 0; i < 40; ++i)
    v.push_back(i * 37 % 41 + 100);
  std::vector<std::string> texts(40);
  allocated = 0;
  f(texts, v);
  for (long x : v)
    std::printf("%ld ", x);
}
