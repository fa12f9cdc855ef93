// RUN: %accept %s 3 map
#include <cstdio>
#include <vector>
namespace {
int offset = 4;
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x += offset;
}
} // namespace
namespace a::b::inline v1 {
struct f {
  [[xcs::jit]] static void run(std::vector<int> &v);
};
} // namespace a::b::inline v1
[[xcs::jit]] void a::b::v1::f::run(std::vector<int> &v) {
  for (int &x : v)
    x *= ::offset;
}
namespace xcs {
namespace detail_of_user {
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x -= 1;
}
} // namespace detail_of_user
} // namespace xcs
int main() {
  std::vector<int> v(200, 1);
  f(v);
  a::b::f::run(v);
  xcs::detail_of_user::f(v);
  for (int x : v)
    std::printf("%d ", x);
}
