// RUN: %reject %s XCS1004
#include <cstdio>
#include <map>
#include <vector>
[[xcs::jit]] void f(std::map<int, int> &table, std::vector<int> &v) {
  for (int &x : v) // looks like a read, inserts what is missing
    x = table[x] + static_cast<int>(table.size()) * 100;
}
int main() {
  std::map<int, int> table{{3, 4}, {5, 6}};
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(table, v);
  for (int x : v)
    std::printf("%d ", x);
}
