// Regrouped sums round in another way than the source, but in the same way on every backend, on any number of threads.
// RUN: %xcs -std=c++20 -O2 %s -o %t %libxcs
// RUN: env XCS_BACKEND=sequential %t > %t.expected
// RUN: env XCS_WORTH=never %t | cmp - %t.expected
// RUN: env XCS_THREADS=1 XCS_WORTH=always %t | cmp - %t.expected
// RUN: env XCS_THREADS=2 XCS_WORTH=always %t | cmp - %t.expected
// RUN: env XCS_THREADS=7 XCS_WORTH=always %t | cmp - %t.expected
// RUN: env XCS_BACKEND=reverse %t | cmp - %t.expected
// RUN: env XCS_BACKEND=shuffle:5 %t | cmp - %t.expected
// RUN: %t | cmp - %t.expected
// RUN: %xcs -std=c++20 -O2 -ffast-math -DNOTHING_SAID %s -o %t.fast %libxcs
// RUN: env XCS_BACKEND=sequential %t.fast > %t.expected
// RUN: env XCS_THREADS=3 XCS_WORTH=always %t.fast | cmp - %t.expected
// RUN: env XCS_BACKEND=shuffle:9 %t.fast | cmp - %t.expected
#include <cmath>
#include <cstdio>
#include <vector>
#ifndef NOTHING_SAID
#define ALLOWED [[xcs::reassociate]]
#else
#define ALLOWED
#endif
ALLOWED [[xcs::jit]] double total(const std::vector<double> &v, float &other) {
  double sum = 1e-9;
  float product = 1;
  for (std::size_t i = 0; i < v.size(); ++i) {
    sum += v[i];
    product = product * (1 + static_cast<float>(v[i]) * 1e-6f);
  }
  other = product;
  return sum;
}
int main() {
  for (int n : {5, 3000, 100000, 5000001}) {
    std::vector<double> v(n);
    for (int i = 0; i < n; ++i)
      v[i] = std::sin(i) / 3;
    for (int k = 0; k < 3; ++k) {
      float other = 0;
      const double sum = total(v, other);
      std::printf("%a %a\n", sum, static_cast<double>(other));
    }
  }
}
