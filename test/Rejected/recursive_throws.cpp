// RUN: %reject %s XCS1401
// The second call counts on the first one to have thrown where the tree is broken.
#include <cstdio>
#include <stdexcept>
struct Node {
  int value;
  const Node *left, *right;
};
[[xcs::jit]] long sum(const Node *n) {
  if (!n)
    return 0;
  if (n->value < 0)
    throw std::runtime_error("broken at " + std::to_string(n->value));
  long a = sum(n->left);
  long b = sum(n->right);
  return a + b + n->value;
}
int main() {
  Node d{-4, nullptr, nullptr}, c{-3, nullptr, &d}, b{2, nullptr, &d}, a{1, &b, &c};
  try {
    std::printf("%ld\n", sum(&a));
  } catch (const std::exception &e) {
    std::puts(e.what());
  }
}
