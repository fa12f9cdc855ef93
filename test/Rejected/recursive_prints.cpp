// RUN: %reject %s XCS1302
// The order of the lines is that of the walk.
#include <cstdio>
struct Node {
  int value;
  const Node *left, *right;
};
[[xcs::jit]] int walk(const Node *n) {
  if (!n)
    return 0;
  std::printf("%d\n", n->value);
  int a = walk(n->left);
  int b = walk(n->right);
  return a + b + 1;
}
int main() {
  Node d{4, nullptr, nullptr}, c{3, nullptr, &d}, b{2, nullptr, nullptr}, a{1, &b, &c};
  std::printf("%d nodes\n", walk(&a));
}
