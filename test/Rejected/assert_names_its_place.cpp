// RUN: %reject %s XCS1307
// RUN: %accept %s --flags=-DNDEBUG
// A failed assertion prints the line and the function it stands in, and ends the program: at the iteration where the sequential
// loop would, and from no copy of the loop.
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <vector>
[[xcs::jit]] void halve(std::vector<int> &v) {
  for (int &x : v) {
    assert(x >= 0 && "no negative numbers");
    assert(x != 77);
    x /= 2;
  }
}
int main() {
  static char name[] = "program";
  program_invocation_short_name = name; // the message begins with it
  std::vector<int> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i == 250 ? 77 : i == 200 ? -3 : i % 70);
  std::signal(SIGABRT, [](int) { std::_Exit(3); });
  halve(v);
  for (int x : v)
    std::printf("%d\n", x);
}
