// RUN: %reject %s XCS1302
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    const char *before = std::getenv("A_TEST_OF_ORDER");
    x += before ? std::atoi(before) / 2 : 0;
    setenv("A_TEST_OF_ORDER", std::to_string(x).c_str(), 1);
  }
}
int main() {
  std::vector<int> v(40, 7);
  v[13] = 1000;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
