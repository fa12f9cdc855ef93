// RUN: %identity %s
// Refused, or guarded: the bound may be among the elements that the loop writes.
#include <cstdio>
struct Header {
  int count;
};
[[xcs::jit]] void f(Header *h, int *p) {
  for (int i = 0; i < h->count; ++i)
    p[i] = 40 - i;
}
int main() {
  int a[100] = {};
  Header h{60};
  f(&h, a);
  f(reinterpret_cast<Header *>(&a[5]), a); // a[5] is the bound
  f(reinterpret_cast<Header *>(&a[50]), a);
  for (int x : a)
    std::printf("%d ", x);
}
