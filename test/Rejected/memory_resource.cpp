// RUN: %reject %s XCS1301
#include <cstddef>
#include <cstdio>
#include <memory_resource>
#include <vector>
struct Arena : std::pmr::memory_resource {
  std::size_t used = 0;
  void *do_allocate(std::size_t n, std::size_t a) override {
    used += n;
    return std::pmr::new_delete_resource()->allocate(n, a);
  }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override {
    std::pmr::new_delete_resource()->deallocate(p, n, a);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
[[xcs::jit]] void f(std::vector<std::size_t> &v, Arena &arena) {
  for (std::size_t &x : v) {
    std::pmr::vector<int> local(x % 7 + 1, &arena);
    x = local.size() * 100000 + arena.used;
  }
}
int main() {
  std::vector<std::size_t> v;
  for (std::size_t i = 0; i < 40; ++i)
    v.push_back(i);
  Arena arena;
  f(v, arena);
  for (std::size_t x : v)
    std::printf("%zu ", x);
}
