// RUN: %reject %s XCS1604
// Both children may be the same node: which value it had before depends on the order.
#include <cstdio>
struct Node {
  int value;
  Node *left, *right;
};
[[xcs::jit]] int grow(Node *n, int by) {
  if (!n)
    return 0;
  n->value = n->value * 2 + by;
  int a = grow(n->left, by + 1);
  int b = grow(n->right, by + 2);
  return a + b + n->value;
}
int main() {
  Node d{4, nullptr, nullptr}, c{3, nullptr, &d}, b{2, &d, nullptr}, a{1, &b, &c};
  int sum = grow(&a, 1);
  std::printf("%d %d\n", sum, d.value);
}
