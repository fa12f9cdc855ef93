// RUN: %accept %s
// Algorithms that are statements of their own: the same algorithm on the elements of a block.
#include <algorithm>
#include <cstdio>
#include <vector>
int weigh(int x) { return x % 7 * 3; }
struct Cell {
  double value;
  int hits;
};
[[xcs::jit]] void all(std::vector<int> &v, const std::vector<int> &w, std::vector<long> &out, int k, double *raw,
                      int n, std::vector<Cell> &cells) {
  std::for_each(v.begin(), v.end(), [k](int &x) { x += k; }); // XCS: parallel map
  std::for_each_n(v.begin(), 150, [&](int &x) {               // XCS: parallel map
    if (x % 2 == 0)
      return;
    x = -x;
  });
  std::transform(v.begin(), v.end(), v.begin(), [](int x) { return x * x - 1; }); // XCS: parallel map
  std::transform(v.begin(), v.end(), v.begin(), weigh);                            // XCS: parallel map
  std::transform(v.begin(), v.end(), w.begin(), out.begin(), [=](int x, int y) {  // XCS: parallel map
    if (x > y)
      return x * k;
    return y - x;
  });
  if (k > 2)
    std::for_each(out.begin(), out.end(), [](long &x) { x -= 1; }); // XCS: parallel map
  for (int i = 0; i < 2; ++i)
    std::transform(out.begin(), out.end(), out.begin(), [i](long x) { return x * 2 + i; }); // XCS: parallel map
  std::transform(raw, raw + n, raw, [](double x) { return x * 0.5 + 1; }); // XCS: parallel map
  std::generate(cells.begin() + 10, cells.end(), [k] { return Cell{k * 0.25, k}; }); // XCS: parallel map
}
int main() {
  std::vector<int> v, w;
  std::vector<long> out(400);
  std::vector<double> raw;
  std::vector<Cell> cells(300);
  for (int i = 0; i < 400; ++i) {
    v.push_back(i * 37 % 211);
    w.push_back(i % 13);
    raw.push_back(i * 0.125);
  }
  all(v, w, out, 5, raw.data(), 399, cells);
  for (int i = 0; i < 400; ++i)
    std::printf("%d %ld %a\n", v[i], out[i], raw[i]);
  for (const Cell &c : cells)
    std::printf("%a %d\n", c.value, c.hits);
}
