// RUN: %reject %s XCS1003
// A pointer that the ordered part moves and writes through.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Node {
  double x;
  Node *next;
};
[[xcs::jit]] void run(const Node *from, Node *to, const std::vector<int> &at) {
  for (std::size_t i = 0; i < at.size(); ++i) {
    double y = work(from->x + at[i]);
    to->x = y;
    to = to->next;
  }
}
int main() {
  std::vector<Node> nodes(50);
  for (int i = 0; i < 50; ++i)
    nodes[i] = {i * 0.5, &nodes[(i + 7) % 50]};
  run(&nodes[21], &nodes[0], {1, 2, 3, 4, 5, 6, 7, 8});
  for (auto &n : nodes)
    std::printf("%a\n", n.x);
}
