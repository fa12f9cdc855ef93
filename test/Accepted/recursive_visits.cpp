// RUN: %accept %s
// Each node is changed; that nodes are distinct follows from who owns them.
#include <cstdio>
#include <memory>
#include <vector>
struct Tree {
  int value = 0;
  std::unique_ptr<Tree> left, right;
};
[[xcs::jit]] void scale(Tree &t, int by) {
  t.value = t.value * by + 1;
  if (t.left)
    scale(*t.left, by + 1); // XCS: parallel recursive
  if (t.right)
    scale(*t.right, by + 2);
}
[[xcs::jit]] int mark(Tree *t, int depth) {
  if (!t)
    return 0;
  t->value ^= depth;
  int a = mark(t->left.get(), depth + 1); // XCS: parallel recursive
  int b = mark(t->right.get(), depth + 3);
  return t->value += a + b;
}
struct Folder {
  int size = 1;
  std::vector<Folder> inside;
};
[[xcs::jit]] void grow(Folder &folder, int by) {
  folder.size += by;
  for (Folder &each : folder.inside) // XCS: parallel map
    grow(each, by * 2 % 17);
}
[[xcs::jit]] long total(const Folder &folder) {
  long sum = folder.size;
  for (const Folder &each : folder.inside) // XCS: parallel reduce
    sum += total(each);
  return sum;
}
static std::unique_ptr<Tree> plant(int depth, int value) {
  auto t = std::make_unique<Tree>();
  t->value = value;
  if (depth > 0 && value % 5 != 0)
    t->left = plant(depth - 1, value * 2 % 101);
  if (depth > 0)
    t->right = plant(depth - 1 - value % 2, value + 1);
  return t;
}
static long hash(const Tree *t) {
  return t ? t->value + 31 * hash(t->left.get()) + 7 * hash(t->right.get()) : 5;
}
static void fill(Folder &folder, int depth) {
  if (depth == 0)
    return;
  folder.inside.resize(static_cast<std::size_t>(2 + depth % 3));
  for (Folder &each : folder.inside)
    fill(each, depth - 1);
}
int main() {
  auto tree = plant(10, 3);
  scale(*tree, 2);
  std::printf("%ld ", hash(tree.get()));
  int m = mark(tree.get(), 1);
  std::printf("%d %ld\n", m, hash(tree.get()));
  Folder root;
  fill(root, 7);
  grow(root, 3);
  std::printf("%ld\n", total(root));
}
