// RUN: %reject %s XCS1204
#include <cstdio>
#include <forward_list>
[[xcs::jit]] void f(std::forward_list<int> &l) {
  int serial = 100;
  for (auto it = l.begin(); it != l.end(); ++it)
    if (*it % 2 == 0)
      it = l.insert_after(it, serial++);
}
int main() {
  std::forward_list<int> l;
  for (int i = 0; i < 60; ++i)
    l.push_front(i * 7 % 61);
  f(l);
  for (int x : l)
    std::printf("%d ", x);
}
