// RUN: %reject %s XCS1301
#include <cstdio>
#include <locale>
#include <sstream>
#include <string>
#include <vector>
struct Commas : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
};
[[xcs::jit]] void f(const std::vector<double> &in, std::vector<std::string> &out) {
  std::locale commas(std::locale::classic(), new Commas);
  for (std::size_t i = 0; i < in.size(); ++i) {
    std::ostringstream text; // takes the global locale of this moment
    text << in[i];
    out[i] = text.str();
    if (i % 5 == 0)
      std::locale::global(i % 2 ? commas : std::locale::classic());
  }
}
int main() {
  std::vector<double> in;
  for (int i = 0; i < 50; ++i)
    in.push_back(i * 0.25 + 0.125);
  std::vector<std::string> out(50);
  f(in, out);
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
}
