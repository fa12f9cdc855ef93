// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<float> &out) {
  for (float x = 0.0f; x < 5.0f; x += 0.1f) // each value carries the rounding of those before
    out.push_back(x);
}
int main() {
  std::vector<float> out;
  f(out);
  for (float x : out)
    std::printf("%a ", static_cast<double>(x));
}
