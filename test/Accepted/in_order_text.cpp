// RUN: %accept %s
// A text grows in order; its pieces are made in parallel.
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
std::string render(double x) { return std::to_string(work(x)); }
[[xcs::jit]] std::string text(const std::vector<double> &v) {
  std::string out = "[";
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel
    if (i)
      out += ", ";
    std::string piece = render(v[i]);
    if (piece[0] == '-')
      continue;
    out += piece;
    out += render(-v[i]);
  }
  return out + "]";
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::puts(text(v).c_str());
}
