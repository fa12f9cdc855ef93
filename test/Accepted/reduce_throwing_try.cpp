// RUN: %accept %s
// The handler in the same function sees the sum; locals that die with the exception are seen by nobody.
#include <cstdio>
#include <vector>
static bool check(int x, int limit) {
  if (x == limit)
    throw x;
  return x > 10;
}
[[xcs::jit]] int seen(const std::vector<int> &v, int limit) {
  int s = 0, n = 0;
  try {
    for (int x : v) { // XCS: parallel reduce
      n++;
      if (check(x, limit))
        s += x;
    }
  } catch (int) {
    return s * 1000 + n;
  }
  return -s;
}
[[xcs::jit]] int unseen(const std::vector<int> &v, int limit) {
  int s = 0, k = 0;
  for (int x : v) { // XCS: parallel reduce
    k -= x;
    if (check(x, limit))
      s += x;
  }
  return s + k;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 700; ++i)
    v.push_back(i * 37 % 701);
  for (int limit : {-1, 0, 1, 37, 350, 662, 699}) {
    std::printf("%d ", seen(v, limit));
    try {
      std::printf("%d\n", unseen(v, limit));
    } catch (int x) {
      std::printf("caught %d\n", x);
    }
  }
}
