// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
struct Node {
  int value;
  Node *next;
};
[[xcs::jit]] void f(Node *head) {
  for (Node *n = head; n != nullptr; n = n->next)
    if (n->next)
      n->next->value += n->value / 2;
}
int main() {
  std::vector<Node> nodes(60);
  for (std::size_t i = 0; i < nodes.size(); ++i)
    nodes[i] = {static_cast<int>(i * 7 % 37), i + 1 < nodes.size() ? &nodes[i + 1] : nullptr};
  f(&nodes[0]);
  for (const Node &n : nodes)
    std::printf("%d ", n.value);
}
