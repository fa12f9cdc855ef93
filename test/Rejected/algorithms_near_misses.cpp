// RUN: %reject %s XCS1004
// Beside the algorithms that are made parallel: each of these depends on the order of its calls, or has a form or a callable
// that is not written anew.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <numeric>
#include <string>
#include <vector>
struct Stateful {
  int n = 0;
  int operator()(int x) { return x + n++; }
};
int calls = 0;
int counted(int x) { return x + ++calls; }
[[xcs::jit]] void state(std::vector<int> &v) {
  int last = 0;
  std::for_each(v.begin(), v.end(), [&](int &x) { last = x += last; });
  std::transform(v.begin(), v.end(), v.begin(), Stateful{});
  std::transform(v.begin(), v.end(), v.begin(), counted);
  std::generate(v.begin(), v.end(), [n = 3]() mutable { return n += 2; });
  std::transform(v.begin(), v.end(), v.begin(), [&](int x) { return x + v[0]; });
}
[[xcs::jit]] void shifted(std::vector<int> &v) {
  std::transform(v.begin(), v.end() - 1, v.begin() + 1, [](int x) { return x * 3 % 1000; }); // each from the one before
}
[[xcs::jit]] void forms(std::list<int> &l, std::vector<int> &v, const std::function<int(int)> &f, std::vector<bool> &bits) {
  std::for_each(l.begin(), l.end(), [](int &x) { x *= 2; });
  std::transform(l.begin(), l.end(), v.begin(), [](int x) { return x + 1; });
  std::transform(v.begin(), v.begin() + 5, l.begin(), [](int x) { return x + 1; });
  std::transform(v.begin(), v.end(), v.begin(), f);
  std::transform(v.begin(), v.end(), bits.begin(), [](int x) { return x > 3; });
  std::sort(v.begin(), v.end());
}
[[xcs::jit]] void twice(std::vector<int> &v, std::vector<int> &w) {
  // One element and then another, in one call.
  std::transform(v.begin(), v.end(), std::back_inserter(w), [&](int x) {
    if (x % 3 == 0) {
      w.push_back(-1);
      return x;
    }
    return x + 1;
  });
}
int main() {
  std::vector<int> v, w;
  std::list<int> l;
  std::vector<bool> bits(200);
  for (int i = 0; i < 200; ++i) {
    v.push_back(i * 7 % 31);
    l.push_back(i);
  }
  state(v);
  shifted(v);
  forms(l, v, [](int x) { return x ^ 5; }, bits);
  twice(v, w);
  for (int x : l)
    std::printf("%d ", x);
  for (int i = 0; i < 200; ++i)
    std::printf("%d %d\n", v[i], int(bits[i]));
  for (int x : w)
    std::printf("%d ", x);
}
