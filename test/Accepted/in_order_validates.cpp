// RUN: %accept %s
// A check that throws ahead of everything else: what it keeps away from the call stays away from it.
#include <cstdio>
#include <stdexcept>
#include <vector>

int digits(int x) {
  int s = 0;
  for (int k = 1; k < 600; ++k)
    s += 1000 / x + k % x;
  return s;
}
[[xcs::jit]] long run(const std::vector<int> &v) {
  long s = 0;
  for (int x : v) { // XCS: parallel pipeline
    if (x == 0)
      throw std::runtime_error("zero");
    int y = digits(x);
    s = s * 3 % 1000003 + y;
    std::printf("%ld\n", s);
  }
  return s;
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 90; ++i)
    v.push_back(60 - i);
  try {
    run(v);
  } catch (const std::runtime_error &e) {
    std::puts(e.what());
  }
}
