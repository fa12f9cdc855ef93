// RUN: %accept %s
// An owner made in parallel is handed over in order.
#include <cmath>
#include <cstdio>
#include <memory>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Node {
  double x;
};
[[xcs::jit]] double run(const std::vector<double> &v, std::vector<std::unique_ptr<Node>> &out) {
  double s = 0;
  for (double x : v) { // XCS: parallel
    double y = work(x);
    auto node = std::make_unique<Node>();
    node->x = y;
    s += y;
    out.push_back(std::move(node));
  }
  return s;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<std::unique_ptr<Node>> out;
  double s = run(v, out);
  for (auto &n : out)
    std::printf("%a\n", n->x);
  std::printf("%a\n", s);
}
