// RUN: %accept %s map
#include <cstdio>
[[xcs::jit]] void f(double *__restrict out, const double *__restrict in, int n) {
  for (int i = 0; i < n; ++i) {
    double s = 0;
    for (int k = 0; k < 8; ++k)
      s += in[i + k] * (k + 1);
    out[i] = s;
  }
}
int main() {
  static double in[408], out[400];
  for (int i = 0; i < 408; ++i)
    in[i] = i * 0.25;
  f(out, in, 400);
  for (double x : out)
    std::printf("%a ", x);
}
