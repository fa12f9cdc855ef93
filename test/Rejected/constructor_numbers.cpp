// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Ticket {
  static inline int issued = 0;
  int number;
  Ticket() : number(++issued) {}
};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    Ticket ticket;
    x = x * 100 + ticket.number;
  }
}
int main() {
  std::vector<int> v(50, 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
