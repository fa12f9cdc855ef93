// RUN: %reject %s XCS1304
// Near misses of functions that can be told: a pointer that changes or comes from outside, a class others
// derive from, targets that remember.
#include <cstdio>
#include <functional>
#include <memory>
#include <variant>
#include <vector>
static int calls = 0;
static int pure(int x) { return x * 2; }
static int counts(int x) { return x + ++calls; }
static int (*const table[])(int) = {pure, counts};
static int (*changing)(int) = pure;
struct Open {
  virtual ~Open() = default;
  virtual int f(int x) const { return x; }
};
namespace {
struct Closed {
  virtual ~Closed() = default;
  virtual int f(int x) { return x; }
};
struct Counting : Closed {
  int n = 0;
  int f(int x) override { return x + ++n; }
};
} // namespace
[[xcs::jit]] void pointers(std::vector<int> &v, int (*given)(int), bool small) {
  int (*moving)(int) = pure;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1304
    v[i] = given(v[i]);
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1304
    v[i] = changing(v[i]);
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: sequential XCS1304
    v[i] = moving(v[i]);
    moving = counts;
  }
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1306
    v[i] = table[i % 2](v[i]);
  int (*const either)(int) = small ? pure : counts;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1306
    v[i] = either(v[i]);
}
[[xcs::jit]] void objects(std::vector<int> &v, const Open &open, Closed &closed) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1303
    v[i] = open.f(v[i]);
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential
    v[i] = closed.f(v[i]);
}
[[xcs::jit]] void wrappers(std::vector<int> &v) {
  int n = 0;
  const std::function<int(int)> counting = [&n](int x) { return x + ++n; };
  std::function<int(int)> replaced = pure;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1304
    v[i] = counting(v[i]);
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: sequential XCS1304
    v[i] = replaced(v[i]);
    replaced = counts;
  }
}
struct Remembers {
  mutable int last = 0;
  int operator()(int x) const { return last += x; }
  int operator()(double x) const { return static_cast<int>(x); }
};
[[xcs::jit]] void visits(const std::vector<std::variant<int, double>> &in, std::vector<int> &v) {
  Remembers remembers;
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: sequential
    v[i] = std::visit(remembers, in[i]);
}
int main() {
  std::vector<int> v(40, 1);
  std::vector<std::variant<int, double>> values(40, 3);
  pointers(v, pure, true);
  pointers(v, counts, false);
  Open open;
  Counting closed;
  objects(v, open, closed);
  wrappers(v);
  visits(values, v);
  for (int x : v)
    std::printf("%d ", x);
}
