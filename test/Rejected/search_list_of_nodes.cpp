// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
struct Node {
  int value;
  Node *next;
};
[[xcs::jit]] const Node *f(const Node *head, int wanted) {
  for (const Node *node = head; node; node = node->next)
    if (node->value == wanted)
      return node;
  return nullptr;
}
int main() {
  Node c{3, nullptr}, b{2, &c}, a{1, &b};
  std::printf("%d\n", f(&a, 3)->value);
}
