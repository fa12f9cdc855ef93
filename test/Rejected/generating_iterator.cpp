// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Random {
  unsigned &state;
  int left;
  unsigned operator*() const { return state = state * 1664525u + 1013904223u; }
  Random &operator++() {
    --left;
    return *this;
  }
  bool operator!=(const Random &other) const { return left != other.left; }
};
struct Source {
  unsigned state = 7;
  Random begin() { return {state, 50}; }
  Random end() { return {state, 0}; }
};
[[xcs::jit]] void f(Source &source, std::vector<unsigned> &out) {
  for (unsigned x : source)
    out.push_back(x >> 7);
}
int main() {
  Source source;
  std::vector<unsigned> out;
  f(source, out);
  for (unsigned x : out)
    std::printf("%u ", x);
}
