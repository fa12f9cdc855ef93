// RUN: %reject %s XCS1301
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>
static int allocations = 0;
struct Node {
  int value, serial = allocations;
  explicit Node(int v) : value(v) {}
  static void *operator new(std::size_t n) {
    ++allocations;
    return std::malloc(n);
  }
  static void operator delete(void *p) { std::free(p); }
};
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<std::unique_ptr<Node>> &out) {
  for (int x : in)
    out.push_back(std::make_unique<Node>(x * 2));
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 50; ++i)
    in.push_back(i);
  std::vector<std::unique_ptr<Node>> out;
  f(in, out);
  for (auto &p : out)
    std::printf("%d:%d ", p->value, p->serial);
}
