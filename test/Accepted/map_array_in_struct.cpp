// RUN: %accept %s map
#include <cstdio>
struct Table {
  int version;
  int values[256];
  int spare;
};
[[xcs::jit]] void f(Table &t) {
  for (int i = 0; i < 256; ++i)
    t.values[i] = t.values[i] * t.version + t.spare;
}
int main() {
  Table t{3, {}, 5};
  for (int i = 0; i < 256; ++i)
    t.values[i] = i;
  f(t);
  for (int x : t.values)
    std::printf("%d ", x);
}
