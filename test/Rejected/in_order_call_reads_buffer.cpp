// RUN: %reject %s XCS1004
// The call reads the buffer that the ordered part has just filled.
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
double weigh(const std::string &s) {
  double t = 0;
  for (char c : s)
    t += work(c);
  return t;
}
[[xcs::jit]] void run(const std::vector<std::string> &words, std::vector<double> &out) {
  std::string buffer;
  for (const auto &w : words) {
    buffer = "<";
    buffer += w;
    out.push_back(weigh(buffer));
  }
}
int main() {
  std::vector<double> out;
  run({"a", "bc", "def", "ghij", "k"}, out);
  for (double x : out)
    std::printf("%a\n", x);
}
