// RUN: %accept %s
// Flags that are set, once or never; truth values with short circuits that harm nobody.
#include <cstdio>
#include <vector>
enum class Mood { good, bad, worse };
[[xcs::jit]] void flags(const std::vector<int> &v, bool &seen, Mood *mood) {
  bool ok = true, low = false;
  int code = 4;
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] == 3)
      seen = true;
    if (v[i] > 90)
      code = -7;
    if (v[i] < -1000)
      *mood = Mood::worse;
  }
  for (int x : v) // XCS: parallel reduce
    ok = ok && x < 96;
  for (int x : v) // XCS: parallel reduce
    low = low || x < -20;
  bool all = true;
  for (int x : v) { // XCS: parallel reduce
    if (x == 50)
      all = false;
    all = all && x != 51;
  }
  std::printf("%d %d %d %d %d\n", seen, code, ok, low, all);
}
int main() {
  std::vector<int> v(300);
  for (int i = 0; i < 300; ++i)
    v[i] = (i * 37) % 101 - 10;
  bool seen = false;
  flags(v, seen, nullptr);
  flags({1, 2, 4, 5, 6, 7, 8}, seen = false, nullptr);
  Mood mood = Mood::good;
  v[299] = -2000;
  flags(v, seen, &mood);
  std::printf("%d\n", static_cast<int>(mood));
}
