// RUN: %accept %s map
#include <array>
#include <cstdio>
#include <vector>
template <template <typename...> class C, typename T, int N = 2> struct Stage {
  template <typename F> [[xcs::jit]] static void run(C<T> &data, F operation) {
    for (std::size_t i = 0; i < data.size(); ++i)
      for (int n = 0; n < N; ++n)
        data[i] = operation(data[i], n);
  }
};
template <std::size_t N> [[xcs::jit]] void reset(std::array<short, N> &a) {
  for (std::size_t i = 0; i < N; ++i)
    a[i] = static_cast<short>(i * N);
}
struct Add {
  int by;
  int operator()(int x, int n) const { return x + by * n; }
};
int main() {
  std::vector<int> v(200, 3);
  Stage<std::vector, int>::run(v, [](int x, int n) { return x * (n + 2); });
  Stage<std::vector, int, 3>::run(v, Add{5});
  std::array<short, 150> a;
  reset(a);
  for (int x : v)
    std::printf("%d ", x);
  for (short x : a)
    std::printf("%d ", x);
}
