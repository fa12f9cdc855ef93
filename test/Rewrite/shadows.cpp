// RUN: %accept %s
// Names that mean something else inside and outside of the loop; what lambdas capture must be the right one.
#include <cstdio>
#include <vector>
struct Scaler {
  int k = 100, n = 7;
  std::vector<int> v;
  [[xcs::jit]] void run(int k) {
    int scale = k * 2;
    {
      int k = 3;
      scale += k;
    }
    for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel map
      int n = static_cast<int>(i);
      {
        int scale = n + this->n;
        n = scale;
      }
      v[i] = n * scale + k + this->k;
    }
    for (int n = 1; n < 3; ++n)
      for (auto &x : v)
        x += n + k;
    for (auto &x : v) // XCS: parallel map
      x += n;
  }
};
template <typename... Args> [[xcs::jit]] void pack(std::vector<long> &v, Args... args) {
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel map
    v[i] = (static_cast<long>(i) + ... + args);
  }
}
[[xcs::jit]] void lambdas(std::vector<int> &v, int k) {
  for (int &x : v) { // XCS: parallel map
    auto add = [k](int y) mutable { return y + k++; };
    auto twice = [&](int k) { return add(k) + add(k); };
    x = twice(x);
  }
}
int main() {
  Scaler scaler;
  for (int i = 0; i < 50; ++i)
    scaler.v.push_back(i);
  scaler.run(9);
  for (int x : scaler.v)
    std::printf("%d ", x);
  std::vector<long> w(20);
  pack(w);
  pack(w, 1, 2L);
  for (long x : w)
    std::printf("%ld ", x);
  lambdas(scaler.v, 4);
  for (int x : scaler.v)
    std::printf("%d ", x);
}
