// RUN: %reject %s XCS1205
#include <cstdio>
#include <list>
[[xcs::jit]] void f(std::list<int> &l) {
  for (auto it = l.begin(); it != l.end();)
    if (*it % 3 == 0)
      it = l.erase(it);
    else
      ++it;
}
int main() {
  std::list<int> l;
  for (int i = 0; i < 60; ++i)
    l.push_back(i * 7 % 61);
  f(l);
  for (int x : l)
    std::printf("%d ", x);
}
