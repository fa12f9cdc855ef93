// RUN: %accept %s
#include <cstdio>
#include <vector>
class Column {
public:
  explicit Column(int k) {
    for (int i = 0; i < 400; ++i)
      values.push_back(i * k % 103);
  }
  long hash() const {
    long h = 7;
    for (int x : values)
      h = (h * 31 + x) % 1000003;
    return h;
  }

private:
  std::vector<int> values;
};
[[xcs::jit]] long f(const Column &a, const Column &b) {
  long x = a.hash();
  long y = b.hash();
  return x * 2 - y;
}
int main() {
  Column a(3), b(5);
  std::printf("%ld %ld\n", f(a, b), f(a, a));
}
