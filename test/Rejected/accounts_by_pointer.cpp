// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
struct Account {
  long balance = 100;
};
[[xcs::jit]] void f(std::vector<Account *> &from, std::vector<Account *> &to) {
  for (std::size_t i = 0; i < from.size(); ++i) {
    long amount = from[i]->balance / 3;
    from[i]->balance -= amount;
    to[i]->balance += amount;
  }
}
int main() {
  Account accounts[5];
  std::vector<Account *> from, to;
  for (int i = 0; i < 60; ++i) {
    from.push_back(&accounts[i % 5]);
    to.push_back(&accounts[i * i % 5]);
  }
  f(from, to);
  for (const Account &a : accounts)
    std::printf("%ld ", a.balance);
}
