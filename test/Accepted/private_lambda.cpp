// RUN: %accept %s
// The variables of a marked lambda.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> v(500, 4);
  auto run = [&v] [[xcs::jit]] (int by) {
    int t, i;
    for (i = 0; i < 500; ++i) { // XCS: parallel map
      t = v[i] + by;
      v[i] = t * t;
    }
    return t + i;
  };
  std::printf("%d\n", run(2));
  for (int x : v)
    std::printf("%d\n", x);
}
