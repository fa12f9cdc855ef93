// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
struct Machine {
  int ignored = 0, state = 1;
};
[[xcs::jit]] void f(std::vector<int> &v, Machine &machine) {
  int &s = machine.state;
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] ^= s;
    machine.state = v[i] / 3 + 1;
  }
}
int main() {
  std::vector<int> v(64);
  for (int i = 0; i < 64; ++i)
    v[i] = i * 13 % 71;
  Machine machine;
  f(v, machine);
  for (int x : v)
    std::printf("%d ", x);
}
