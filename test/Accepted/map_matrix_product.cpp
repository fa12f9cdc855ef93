// RUN: %accept %s
// Matrices behind pointers, stored by rows; in the second call the product overlaps a factor.
#include <cstdio>
#include <vector>
[[xcs::jit]] void product(const double *a, const double *b, double *c, int n) {
  for (int i = 0; i < n; ++i) // XCS: guarded map
    for (int j = 0; j < n; ++j) {
      double sum = 0;
      for (int k = 0; k < n; ++k)
        sum += a[i * n + k] * b[k * n + j];
      c[i * n + j] = sum;
    }
}
int main() {
  std::vector<double> memory(400);
  for (int call = 0; call < 5; ++call) {
    for (std::size_t i = 0; i < memory.size(); ++i)
      memory[i] = static_cast<double>(i % 7) - 2;
    static const int offsets[][3] = {{0, 100, 200}, {0, 100, 199}, {0, 100, 50}, {0, 100, 1}, {0, 0, 100}};
    product(&memory[offsets[call][0]], &memory[offsets[call][1]], &memory[offsets[call][2]], 10);
    for (double x : memory)
      std::printf("%a\n", x);
  }
  product(memory.data(), memory.data(), memory.data(), 0);
}
