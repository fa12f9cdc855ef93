// RUN: %reject %s XCS1301
#include <algorithm>
#include <cstdio>
#include <vector>
static int compared = 0;
struct Key {
  int k;
  bool operator==(const Key &other) const {
    ++compared;
    return k == other.k;
  }
};
[[xcs::jit]] void f(const std::vector<Key> &keys, std::vector<int> &out) {
  for (int i = 0; i < 40; ++i) {
    auto found = std::find(keys.begin(), keys.end(), Key{i});
    out[i] = static_cast<int>(found - keys.begin()) * 1000 + compared;
  }
}
int main() {
  std::vector<Key> keys;
  for (int i = 0; i < 30; ++i)
    keys.push_back({i * 7 % 31});
  std::vector<int> out(40);
  f(keys, out);
  for (int x : out)
    std::printf("%d ", x);
}
