// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
struct Loud {
  int value = 0;
  Loud() = default;
  explicit Loud(int v) : value(v) {}
  Loud(const Loud &other) : value(other.value) { std::printf("copy %d\n", value); }
  Loud &operator=(const Loud &other) {
    value = other.value;
    std::printf("assign %d\n", value);
    return *this;
  }
};
[[xcs::jit]] void f(const std::vector<Loud> &in, std::vector<Loud> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = in[i];
}
int main() {
  std::vector<Loud> in(5), out(5);
  for (int i = 0; i < 5; ++i)
    in[i].value = i;
  f(in, out);
}
