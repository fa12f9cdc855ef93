// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
namespace user {
struct Range {
  int data[5] = {1, 2, 3, 4, 5};
  int walks = 0;
};
inline int *begin(Range &r) { return r.data + r.walks++ % 3; }
inline int *end(Range &r) { return r.data + 5; }
} // namespace user
[[xcs::jit]] void f(user::Range &range, std::vector<int> &out) {
  for (int &x : out)
    for (int y : range) // each walk begins elsewhere
      x = x / 2 + y;
}
int main() {
  user::Range range;
  std::vector<int> out(40);
  f(range, out);
  for (int x : out)
    std::printf("%d ", x);
}
