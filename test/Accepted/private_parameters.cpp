// RUN: %accept %s
// Parameters taken by value serve as temporaries, too; a template for several types.
#include <cstdio>
#include <vector>
template <class T> [[xcs::jit]] T fold(std::vector<T> &v, T t, int k) {
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel map
    t = v[i];
    for (k = 0; k < 3; ++k)
      t += static_cast<T>(k);
    v[i] = t;
  }
  return t;
}
int main() {
  for (int n : {0, 1, 200}) {
    std::vector<int> a(n, 3);
    std::vector<double> b(n, 0.5);
    std::printf("%d %.17g\n", fold(a, 9, 0), fold(b, 9.0, 0));
    for (int x : a)
      std::printf("%d\n", x);
    for (double x : b)
      std::printf("%.17g\n", x);
  }
}
