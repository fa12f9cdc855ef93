// RUN: %accept %s 4 map
#include <cstdint>
#include <cstdio>
#include <vector>
enum Colour : std::uint8_t { red, green, blue };
[[xcs::jit]] void f(std::vector<std::int8_t> &a, bool (&b)[300], std::vector<Colour> &c,
                    std::vector<long double> &d) {
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = static_cast<std::int8_t>(a[i] * 3);
  for (int i = 0; i < 300; ++i)
    b[i] = !b[i] && i % 3 == 0;
  for (Colour &x : c)
    x = x == blue ? red : static_cast<Colour>(x + 1);
  for (long double &x : d)
    x = x / 3 + 1;
}
int main() {
  std::vector<std::int8_t> a(300, 7);
  bool b[300] = {};
  std::vector<Colour> c(300, green);
  std::vector<long double> d(300, 0.1L);
  for (int i = 0; i < 300; ++i) {
    b[i] = i % 2;
    c[i] = static_cast<Colour>(i % 3);
    d[i] += i;
  }
  f(a, b, c, d);
  for (int i = 0; i < 300; ++i)
    std::printf("%d %d %d %La\n", a[i], b[i], c[i], d[i]);
}
