// RUN: %accept %s 3 map
#include <cstdio>
#include <vector>
struct Scale {
  int by;
  int operator()(const std::vector<int> &table) const {
    int sum = by;
    for (int x : table)
      sum = (sum ^ x) % 1000 * 31;
    return sum;
  }
};
static int pick(const Scale &scale, const std::vector<int> &table) {
  int sum = scale.by;
  for (int x : table)
    sum = (sum ^ x) % 1000 * 37;
  return sum;
}
[[xcs::jit]] void f(const std::vector<Scale> &scales, const std::vector<int> &table, std::vector<int> &a,
                    std::vector<int> &b, std::vector<int> &c) {
  for (std::size_t i = 0; i < scales.size(); ++i) // XCS: guarded ensemble
    a[i] = scales[i](table);
  // The element is an argument like the others: nobody is asked.
  for (std::size_t i = 0; i < scales.size(); ++i) // XCS: guarded map
    b[i] = pick(scales[i], table);
  for (std::size_t i = 0; i < scales.size(); ++i) // XCS: parallel map
    c[i] = scales[i].by;
}
int main() {
  std::vector<Scale> scales;
  for (int i = 0; i < 200; ++i)
    scales.push_back({i});
  std::vector<int> table{3, 1, 4, 1, 5, 9, 2}, a(200), b(200), c(200);
  f(scales, table, a, b, c);
  for (int i = 0; i < 200; ++i)
    std::printf("%d %d %d\n", a[i], b[i], c[i]);
}
