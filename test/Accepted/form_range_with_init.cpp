// RUN: %accept %s 3
// The statement before a range: evaluated once more than in the source, so it must have no effect.
#include <cstdio>
#include <vector>
struct Limits {
  int low, high;
};
[[xcs::jit]] void clamp(std::vector<int> &v, const std::vector<Limits> &all) {
  for (const auto [low, high] = all.front(); int &x : v) // XCS: parallel map
    x = x < low ? low : x > high ? high : x;
}
[[xcs::jit]] void shift(std::vector<std::vector<int>> &rows, int k) {
  for (auto &row = rows[1]; int &x : row) // XCS: parallel map
    x += k;
  for (int a = k, b = 2 * k; int &x : rows[0]) // XCS: parallel map
    x = x * a + b;
}
int main() {
  std::vector<int> v(300);
  for (int i = 0; i < 300; ++i)
    v[i] = i * 37 % 101;
  clamp(v, {{10, 80}});
  std::vector<std::vector<int>> rows{v, v};
  shift(rows, 3);
  for (int i = 0; i < 300; ++i)
    std::printf("%d %d %d\n", v[i], rows[0][i], rows[1][i]);
}
