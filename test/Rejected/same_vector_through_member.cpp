// RUN: %identity %s
// Refused, or guarded: the argument may be the object's own vector.
#include <cstdio>
#include <vector>
struct Chain {
  std::vector<int> data = std::vector<int>(100, 40);
  [[xcs::jit]] void run(const std::vector<int> &v) {
    for (std::size_t i = 1; i < v.size(); ++i)
      data[i] = v[i - 1] / 2 + static_cast<int>(i);
  }
};
int main() {
  Chain a, b;
  a.run(b.data);
  b.run(b.data);
  for (int i = 0; i < 100; ++i)
    std::printf("%d %d\n", a.data[i], b.data[i]);
}
