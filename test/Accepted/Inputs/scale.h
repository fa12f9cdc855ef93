#pragma once
#include <vector>
namespace geometry {
inline int weight(int x) { return x % 3 + 1; }
[[xcs::jit]] inline void scale(std::vector<int> &v, int k) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] * k + weight(v[i]);
}
template <typename C> [[xcs::jit]] void negate(C &c) {
  for (auto &x : c)
    x = -x;
}
struct Line {
  std::vector<int> points;
  [[xcs::jit]] void shift(int by) {
    for (int &p : points)
      p += by;
  }
};
} // namespace geometry
