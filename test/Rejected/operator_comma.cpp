// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static unsigned log_ = 1;
struct Value {
  unsigned n;
  Value operator,(const Value &other) const {
    log_ = log_ * 33u ^ n;
    return {other.n + log_ % 7};
  }
};
[[xcs::jit]] void f(std::vector<Value> &v) {
  for (Value &x : v)
    x = (x, Value{x.n * 2});
}
int main() {
  std::vector<Value> v;
  for (unsigned i = 0; i < 70; ++i)
    v.push_back({i});
  f(v);
  for (const Value &x : v)
    std::printf("%u ", x.n);
}
