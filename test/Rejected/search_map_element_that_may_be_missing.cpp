// RUN: %reject %s XCS1211
#include <cstdio>
#include <map>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &keys, const std::map<int, int> &map) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] < 0)
      break;
    if (map.find(keys[i])->second == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<int> keys(100, 77);
  keys[0] = 1, keys[1] = -1;
  std::printf("%d\n", f(keys, {{1, 2}}));
}
