// RUN: %reject %s XCS1501
#include <cstdio>
#include <vector>
static int destroyed = 0;
struct Node {
  int *report;
  ~Node() { *report = ++destroyed; }
};
[[xcs::jit]] void f(std::vector<Node *> &nodes) {
  for (auto *&node : nodes) {
    delete node;
    node = nullptr;
  }
}
int main() {
  int reports[50];
  std::vector<Node *> nodes;
  for (int &r : reports)
    nodes.push_back(new Node{&r});
  f(nodes);
  for (int x : reports)
    std::printf("%d ", x);
}
