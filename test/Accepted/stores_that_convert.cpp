// RUN: %accept %s
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
static double number(int x) {
  if (x == 290)
    throw std::runtime_error("290");
  return x * 1.7 - 30;
}
[[xcs::jit]] void f(std::vector<int> &a, std::vector<float> &b, std::vector<std::string> &c,
                    std::vector<std::int8_t> &d) {
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = static_cast<int>(i) + number(static_cast<int>(i));
  for (std::size_t i = 0; i < b.size(); ++i)
    b[i] += number(static_cast<int>(i));
  for (std::size_t i = 0; i < c.size(); ++i)
    c[i] = static_cast<char>('a' + static_cast<int>(number(static_cast<int>(i % 50)) + 40) % 26);
  for (std::size_t i = 0; i < d.size(); ++i)
    d[i] = number(static_cast<int>(i)) > 3;
}
int main() {
  std::vector<int> a(280, 1);
  std::vector<float> b(280, 0.1f);
  std::vector<std::string> c(280);
  std::vector<std::int8_t> d(300, -1);
  try {
    f(a, b, c, d);
  } catch (const std::runtime_error &e) {
    std::printf("%s\n", e.what());
  }
  for (int i = 0; i < 280; ++i)
    std::printf("%d %a %s %d\n", a[i], static_cast<double>(b[i]), c[i].c_str(), d[i]);
}
