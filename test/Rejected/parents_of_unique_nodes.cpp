// RUN: %reject %s XCS1102
#include <cstdio>
#include <memory>
#include <vector>
struct Node {
  int value;
  Node *parent;
};
[[xcs::jit]] void f(std::vector<std::unique_ptr<Node>> &nodes) {
  for (auto &node : nodes) // each is owned by one, but the parents are shared
    if (node->parent)
      node->parent->value = node->parent->value / 2 + node->value;
}
int main() {
  std::vector<std::unique_ptr<Node>> nodes;
  for (int i = 0; i < 60; ++i)
    nodes.push_back(
        std::make_unique<Node>(Node{i, i ? nodes[static_cast<std::size_t>(i - 1) / 2].get() : nullptr}));
  f(nodes);
  for (auto &node : nodes)
    std::printf("%d ", node->value);
}
