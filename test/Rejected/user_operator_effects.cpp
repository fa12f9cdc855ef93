// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int additions = 0;
struct Number {
  int value;
  Number operator+(const Number &other) const {
    ++additions;
    return {value + other.value + additions};
  }
};
[[xcs::jit]] void f(std::vector<Number> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] + Number{1};
}
int main() {
  std::vector<Number> v(20, Number{1});
  f(v);
  for (const Number &x : v)
    std::printf("%d ", x.value);
}
