// RUN: %reject %s XCS1003
#include <cstdio>
namespace user {
template <typename T> struct vector {
  T data[4] = {};
  std::size_t size() const { return 60; }
  T &operator[](std::size_t i) { return data[i % 4]; }
  T *begin() { return data; }
};
} // namespace user
[[xcs::jit]] void f(user::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] / 2 + static_cast<int>(i);
}
int main() {
  user::vector<int> v;
  f(v);
  for (int x : v.data)
    std::printf("%d ", x);
}
