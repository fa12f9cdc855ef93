// RUN: %reject %s XCS1604
// Whether the second call is made depends on what the first one leaves.
#include <cstdio>
#include <memory>
struct Tree {
  int value = 0;
  std::unique_ptr<Tree> left, right;
};
[[xcs::jit]] int take(Tree &t, int &left) {
  if (left <= 0)
    return 0;
  --left;
  int sum = t.value;
  if (t.left)
    sum += take(*t.left, left);
  if (left > 3)
    sum += t.right ? take(*t.right, left) : 1;
  return sum;
}
struct Cutter {
  int value = 0;
  std::unique_ptr<Cutter> left, right;
  Cutter *other = nullptr;
};
[[xcs::jit]] int cut(Cutter &t) {
  int sum = t.value;
  if (t.value % 3 == 0 && t.other)
    t.other->right.reset();
  if (t.left)
    sum += cut(*t.left);
  if (t.right)
    sum += cut(*t.right);
  return sum;
}
int main() {
  Tree t;
  t.left = std::make_unique<Tree>();
  t.right = std::make_unique<Tree>();
  t.left->value = 3;
  t.right->value = 4;
  int left = 9;
  Cutter c;
  c.value = 1;
  c.left = std::make_unique<Cutter>();
  c.right = std::make_unique<Cutter>();
  c.left->other = &c;
  c.right->value = 50;
  int sum = take(t, left), rest = cut(c);
  std::printf("%d %d %d\n", sum, left, rest);
}
