// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
class Sequence {
public:
  int operator[](int i) const {
    int result = last * 3 % 101 + i;
    last = result;
    return result;
  }

private:
  mutable int last = 1;
};
[[xcs::jit]] void f(const Sequence &s, std::vector<int> &out) {
  for (int i = 0; i < 60; ++i)
    out[i] = s[i];
}
int main() {
  std::vector<int> out(60);
  f(Sequence{}, out);
  for (int x : out)
    std::printf("%d ", x);
}
