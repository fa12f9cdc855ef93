// RUN: %reject %s XCS1006
// The ordered part follows the list that the first part reads.
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
[[xcs::jit]] double run(Node *p, int n) {
  double total = 0;
  for (int i = 0; i < n; ++i) {
    double y = work(p->x);
    total += y;
    p = p->next;
  }
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<Node> nodes(v.size());
  for (std::size_t i = 0; i < v.size(); ++i)
    nodes[i] = {v[i], i + 1 < v.size() ? &nodes[i + 1] : nullptr};
  std::printf("%a\n", run(&nodes[0], 300));
}
