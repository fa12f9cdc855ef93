// RUN: %accept %s
// Calls under conditions of their own: members, `if` without and with braces, `?:` on either side.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>
struct Tree {
  int value = 0;
  std::unique_ptr<Tree> left, right;
  [[xcs::jit]] long total() const {
    long s = value;
    if (left)
      s += left->total(); // XCS: parallel recursive
    if (right != nullptr) {
      s = s * 3 + right->total();
    }
    return s;
  }
};
[[xcs::jit]] int height(const Tree &t) {
  return 1 + std::max(t.left ? height(*t.left) : 0, // XCS: parallel recursive
                      t.right ? height(*t.right) : 0);
}
[[xcs::jit]] long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } // XCS: parallel recursive
struct Quad {
  int value;
  Quad *child[4];
};
[[xcs::jit]] long leaves(const Quad *q, int depth) {
  long sum = q->value;
  if (depth == 0)
    return 1;
  if (q->child[0])
    sum += leaves(q->child[0], depth - 1); // XCS: parallel recursive
  if (q->child[1])
    sum -= 2 * leaves(q->child[1], depth - 1);
  sum *= 5;
  if (q->child[2])
    sum += leaves(q->child[2], depth - 1);
  else
    sum ^= 77;
  long last = q->child[3] == nullptr ? -1 : leaves(q->child[3], depth - 1);
  return sum * 31 + last;
}
static std::unique_ptr<Tree> grow(int depth, int value) {
  auto t = std::make_unique<Tree>();
  t->value = value;
  if (depth > 0 && value % 5 != 0)
    t->left = grow(depth - 1, value * 2 % 101);
  if (depth > 0 && value % 7 != 0)
    t->right = grow(depth - 1 - value % 2, value + 1);
  return t;
}
int main() {
  auto tree = grow(12, 3);
  std::printf("%ld %d %ld %ld\n", tree->total(), height(*tree), fib(16), fib(0));
  std::vector<Quad> quads(600);
  for (int i = 0; i < 600; ++i) {
    quads[i].value = i * 37 % 91;
    for (int k = 0; k < 4; ++k)
      quads[i].child[k] = 4 * i + k + 1 < 600 && (i + k) % 6 != 0 ? &quads[4 * i + k + 1] : nullptr;
  }
  std::printf("%ld %ld\n", leaves(&quads[0], 9), leaves(&quads[1], 2));
}
