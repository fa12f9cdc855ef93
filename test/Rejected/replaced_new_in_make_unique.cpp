// RUN: %reject %s XCS1301
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>
static long allocations = 0;
void *operator new(std::size_t n) {
  if (n == 48) // those of Node, not those of the vector
    ++allocations;
  if (void *p = std::malloc(n))
    return p;
  throw std::bad_alloc();
}
void operator delete(void *p) noexcept { std::free(p); }
void operator delete(void *p, std::size_t) noexcept { std::free(p); }
struct Node {
  long value, serial = allocations, more[4] = {};
};
[[xcs::jit]] void f(const std::vector<long> &in, std::vector<std::unique_ptr<Node>> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = std::make_unique<Node>(Node{in[i]});
}
[[xcs::jit]] void g(const std::vector<long> &in, std::vector<std::unique_ptr<Node>> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i].reset(new Node{in[i]});
}
int main() {
  std::vector<long> in;
  for (int i = 0; i < 60; ++i)
    in.push_back(i * 7 % 37);
  std::vector<std::unique_ptr<Node>> a(60), b(60);
  allocations = 0;
  f(in, a);
  g(in, b);
  for (int i = 0; i < 60; ++i)
    std::printf("%ld %ld\n", a[i]->serial, b[i]->serial);
}
