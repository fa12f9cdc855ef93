// RUN: %reject %s XCS1203
#include <cstdio>
struct Node {
  int value;
  Node *next;
};
[[xcs::jit]] void f(Node *n) {
  while (n) {
    n->value *= 2;
    n = n->next;
  }
}
int main() {
  Node c{3, nullptr}, b{2, &c}, a{1, &b};
  f(&a);
  std::printf("%d %d %d\n", a.value, b.value, c.value);
}
