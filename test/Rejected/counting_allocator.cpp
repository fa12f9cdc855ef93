// RUN: %reject %s XCS1301
#include <cstdio>
#include <memory>
#include <vector>
static int allocations = 0;
template <typename T> struct Counting {
  using value_type = T;
  Counting() = default;
  template <typename U> Counting(const Counting<U> &) {}
  T *allocate(std::size_t n) {
    ++allocations;
    return std::allocator<T>().allocate(n);
  }
  void deallocate(T *p, std::size_t n) { std::allocator<T>().deallocate(p, n); }
  bool operator==(const Counting &) const { return true; }
};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    std::vector<int, Counting<int>> local(5, x);
    x = local[3] * 1000 + allocations;
  }
}
int main() {
  std::vector<int> v(40, 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
