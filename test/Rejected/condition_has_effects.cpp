// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Source {
  unsigned state = 1;
  bool next(unsigned &x) {
    state = state * 37 % 1009;
    x = state;
    return state != 1;
  }
};
[[xcs::jit]] void f(Source source, std::vector<unsigned> &out) {
  for (unsigned x; source.next(x);)
    out.push_back(x * 2);
}
int main() {
  std::vector<unsigned> out;
  f({}, out);
  for (unsigned x : out)
    std::printf("%u ", x);
}
