// RUN: %accept %s
// Walks of trees, and of graphs without cycles, that only read.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>
struct Node {
  int value;
  const Node *left, *right;
};
[[xcs::jit]] long sum(const Node *n) {
  if (!n)
    return 0;
  return n->value + sum(n->left) + sum(n->right); // XCS: parallel recursive
}
[[xcs::jit]] int height(const Node *n) {
  if (n == nullptr)
    return 0;
  return 1 + std::max(height(n->left), height(n->right)); // XCS: parallel recursive
}
struct Tree {
  int value = 0;
  std::unique_ptr<Tree> left, right;
  [[xcs::jit]] long total() const {
    if (!left || !right)
      return value;
    long a = left->total(); // XCS: parallel recursive
    long b = right->total();
    return a - b * 3 + value;
  }
};
struct Range {
  int least, greatest;
};
[[xcs::jit]] Range range(const Tree &t) {
  if (!t.left || !t.right)
    return {t.value, t.value};
  Range a = range(*t.left), b = range(*t.right); // XCS: parallel recursive
  return {std::min({a.least, b.least, t.value}), std::max({a.greatest, b.greatest, t.value})};
}
/// Two functions that call each other.
long odd(const Node *n);
[[xcs::jit]] long even(const Node *n) {
  if (!n)
    return 1;
  return odd(n->left) + 2 * odd(n->right); // XCS: parallel recursive
}
[[xcs::jit]] long odd(const Node *n) {
  if (!n)
    return 0;
  long a = even(n->left); // XCS: parallel recursive
  long b = even(n->right);
  return a - b;
}
std::unique_ptr<Tree> grow(int depth, int value) {
  auto t = std::make_unique<Tree>();
  t->value = value;
  if (depth > 0) {
    t->left = grow(depth - 1, value * 2 % 101);
    t->right = grow(depth - 1 - value % 2, value + 1);
  }
  return t;
}
int main() {
  std::vector<Node> nodes(3000);
  for (int i = 0; i < 3000; ++i)
    nodes[i] = {i * 7 % 11, 2 * i + 1 < 3000 ? &nodes[2 * i + 1] : nullptr,
                2 * i + 2 < 3000 ? &nodes[2 * i + 2] : nullptr};
  std::printf("%ld %d %ld %ld\n", sum(&nodes[0]), height(&nodes[5]), even(&nodes[0]), odd(&nodes[1]));
  std::vector<Node> shared(18); // each level twice: a graph, not a tree
  for (int i = 0; i < 17; ++i)
    shared[i] = {i, &shared[i + 1], &shared[i + 1]};
  shared[17] = {5, nullptr, nullptr};
  std::printf("%ld\n", sum(&shared[0]));
  std::vector<Node> list(5000); // deep and thin
  for (int i = 0; i < 5000; ++i)
    list[i] = {i, nullptr, i + 1 < 5000 ? &list[i + 1] : nullptr};
  std::printf("%ld %d\n", sum(&list[0]), height(&list[0]));
  auto tree = grow(9, 3);
  Range all = range(*tree);
  std::printf("%ld %d %d\n", tree->total(), all.least, all.greatest);
}
