// RUN: %reject %s XCS
// Children look at their parent, and children held by raw pointers may be shared.
#include <cstdio>
#include <memory>
#include <vector>
struct Tree {
  int value = 0;
  Tree *parent = nullptr;
  std::unique_ptr<Tree> left, right;
};
[[xcs::jit]] int add(Tree &t) {
  if (t.parent)
    t.parent->value = t.parent->value * 2 + t.value;
  int a = t.left ? add(*t.left) : 0;
  int b = t.right ? add(*t.right) : 0;
  return a + b + t.value;
}
struct Graph {
  int value = 0;
  std::vector<Graph *> next;
};
[[xcs::jit]] void push(Graph &g, int by) {
  g.value = g.value * 2 + by;
  for (Graph *each : g.next)
    push(*each, by + 1);
}
int main() {
  Tree t;
  t.left = std::make_unique<Tree>();
  t.right = std::make_unique<Tree>();
  t.left->parent = t.right->parent = &t;
  t.left->value = 3;
  t.right->value = 4;
  int sum = add(t);
  Graph a, b, c, d;
  a.next = {&b, &c};
  b.next = {&d};
  c.next = {&d, &b};
  push(a, 1);
  std::printf("%d %d %d %d\n", sum, t.value, d.value, b.value);
}
