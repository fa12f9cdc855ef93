// RUN: %reject %s XCS1304
#include <cstdio>
#include <vector>
struct Tool {
  int uses = 0;
  int count(int x) { return x * 100 + uses++; }
};
[[xcs::jit]] void f(std::vector<int> &v, Tool &tool, int (Tool::*operation)(int)) {
  for (int &x : v)
    x = (tool.*operation)(x);
}
int main() {
  std::vector<int> v(60, 1);
  Tool tool;
  f(v, tool, &Tool::count);
  for (int x : v)
    std::printf("%d ", x);
}
