// RUN: %reject %s XCS1301
#include <algorithm>
#include <cstdio>
#include <vector>
static int compared = 0;
struct Key {
  int k;
  bool operator<(const Key &o) const {
    ++compared;
    return k < o.k;
  }
};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    std::vector<Key> keys{{x % 3}, {x % 5}, {x % 7}};
    std::sort(keys.begin(), keys.end());
    x = keys[1].k * 1000 + compared;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 50; ++i)
    v.push_back(i);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
