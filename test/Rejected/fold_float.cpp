// RUN: %reject %s XCS1006
#include <cstdio>
#include <numeric>
#include <vector>
[[xcs::jit]] double f(const std::vector<double> &v) { return std::accumulate(v.begin(), v.end(), 0.0); }
int main() { std::printf("%a\n", f(std::vector<double>(5000, 0.1))); }
