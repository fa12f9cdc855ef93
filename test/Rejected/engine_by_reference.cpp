// RUN: %reject %s XCS1306
#include <cstdio>
#include <random>
#include <vector>
static unsigned roll(std::minstd_rand &engine, unsigned sides) {
  return static_cast<unsigned>(engine() % sides);
}
[[xcs::jit]] void f(std::vector<unsigned> &v, std::minstd_rand &engine) {
  for (unsigned &x : v)
    x = roll(engine, 1000);
}
int main() {
  std::vector<unsigned> v(50);
  std::minstd_rand engine(5);
  f(v, engine);
  for (unsigned x : v)
    std::printf("%u ", x);
}
