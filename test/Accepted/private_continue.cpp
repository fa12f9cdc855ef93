// RUN: %accept %s
// `continue` before and behind the write; nested loops with break and continue.
#include <cstdio>
#include <vector>
[[xcs::jit]] int work(std::vector<int> &v) {
  int t, steps, k;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel map
    t = v[i];
    if (t < 0)
      continue;
    steps = 0;
    for (k = 0; k < 100; ++k) {
      if (t % 3 == 1)
        continue;
      if (t > 1000)
        break;
      steps += 1;
      t = t * 2 + k;
    }
    v[i] = t + steps;
  }
  return v.empty() ? 0 : t;
}
int main() {
  std::vector<int> v(300);
  for (int i = 0; i < 300; ++i)
    v[i] = i - 20;
  std::printf("%d\n", work(v));
  for (int x : v)
    std::printf("%d\n", x);
}
