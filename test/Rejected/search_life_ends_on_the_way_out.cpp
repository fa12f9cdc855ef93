// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
int ended = 0;
struct Life {
  int x;
  ~Life() { ++ended; }
};
[[xcs::jit]] int f(const std::vector<int> &v) {
  for (int x : v) {
    Life life{x};
    if (life.x == 3)
      return 1;
    else
      return 2;
  }
  return 0;
}
int main() {
  std::vector<int> v(1000, 3);
  int found = f(v);
  std::printf("%d %d\n", found, ended);
}
