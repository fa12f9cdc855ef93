// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
class Delta {
public:
  [[xcs::jit]] void encode(std::vector<int> &v) {
    for (int &x : v) {
      int now = x;
      x = now * 2 - previous;
      previous = now / 2 + previous / 3;
    }
  }
  int previous = 4;
};
int main() {
  Delta delta;
  std::vector<int> v(64);
  for (int i = 0; i < 64; ++i)
    v[i] = i * i % 97;
  delta.encode(v);
  for (int x : v)
    std::printf("%d ", x);
  std::printf("%d\n", delta.previous);
}
