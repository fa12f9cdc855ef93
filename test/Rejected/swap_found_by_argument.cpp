// RUN: %reject %s XCS1306
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>
namespace user {
static int swaps = 0;
struct Box {
  int v;
};
inline void swap(Box &a, Box &b) noexcept {
  int t = a.v;
  a.v = b.v + swaps++;
  b.v = t;
}
} // namespace user
[[xcs::jit]] void f(std::vector<user::Box> &a, std::vector<user::Box> &b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    using std::swap;
    swap(a[i], b[i]);
  }
}
[[xcs::jit]] void g(std::vector<user::Box> &a, std::vector<user::Box> &b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    std::iter_swap(a.begin() + static_cast<long>(i), b.begin() + static_cast<long>(i));
}
int main() {
  std::vector<user::Box> a(40, user::Box{1}), b(40, user::Box{2});
  f(a, b);
  g(a, b);
  for (int i = 0; i < 40; ++i)
    std::printf("%d %d\n", a[i].v, b[i].v);
}
