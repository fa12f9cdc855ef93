// RUN: %reject %s XCS1101
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>
[[xcs::jit]] void dates(std::vector<std::string> &out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::time_t t = static_cast<std::time_t>(i) * 86400 * 31;
    out[i] = std::asctime(std::gmtime(&t)); // both return a static buffer
  }
}
[[xcs::jit]] void lengths(std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] =
        std::mblen(i % 2 ? "a" : "", 1) + static_cast<int>(std::strlen(std::strerror(static_cast<int>(i))));
}
[[xcs::jit]] void random48(std::vector<int> &out) {
  for (int &x : out)
    x = static_cast<int>(lrand48() % 1000);
}
int main() {
  std::vector<std::string> a(50);
  std::vector<int> b(50), c(50);
  srand48(4);
  dates(a);
  lengths(b);
  random48(c);
  for (int i = 0; i < 50; ++i)
    std::printf("%s %d %d\n", a[i].c_str(), b[i], c[i]);
}
