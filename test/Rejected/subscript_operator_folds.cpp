// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
class Folded {
public:
  int &operator[](int i) { return data[i / 3]; }
  std::vector<int> data = std::vector<int>(40, 5);
};
[[xcs::jit]] void f(Folded &v) {
  for (int i = 0; i < 100; ++i)
    v[i] = v[i] / 2 + i;
}
int main() {
  Folded v;
  f(v);
  for (int x : v.data)
    std::printf("%d ", x);
}
