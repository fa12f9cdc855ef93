// RUN: %reject %s XCS1301
#include <cstdio>
#include <unordered_map>
#include <vector>
static int hashed = 0;
struct Hasher {
  std::size_t operator()(int x) const noexcept {
    ++hashed;
    return static_cast<std::size_t>(x) * 7;
  }
};
[[xcs::jit]] void f(const std::unordered_map<int, int, Hasher> &table, std::vector<int> &v) {
  for (int &x : v) {
    auto found = table.find(x);
    x = (found == table.end() ? -1 : found->second) + hashed * 100;
  }
}
int main() {
  std::unordered_map<int, int, Hasher> table;
  for (int i = 0; i < 40; ++i)
    table[i * 2] = i;
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i);
  hashed = 0;
  f(table, v);
  for (int x : v)
    std::printf("%d ", x);
}
