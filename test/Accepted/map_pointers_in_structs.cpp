// RUN: %accept %s
// Pointers that structs hold, by value, by reference, by pointer and in the object itself.
#include <cstdio>
#include <span>
#include <vector>
struct Image {
  int rows, columns;
  float *pixels;
};
[[xcs::jit]] void brighter(Image &to, const Image &from) {
  for (int y = 0; y < to.rows; ++y) // XCS: guarded map
    for (int x = 0; x < to.columns; ++x)
      to.pixels[y * to.columns + x] = from.pixels[y * from.columns + x] + 1;
}
[[xcs::jit]] void mixed(Image to, const Image *from, float gain) {
  for (int i = 0; i < to.rows; ++i) // XCS: guarded map
    to.pixels[i] += from->pixels[i] * gain;
}
// With no columns, `from` need not point anywhere.
[[xcs::jit]] void summed(float *to, const Image *from, int rows, int columns) {
  for (int y = 0; y < rows; ++y) // XCS: guarded map
    for (int x = 0; x < columns; ++x)
      to[y] += from->pixels[y * columns + x];
}
struct Pass {
  float *to;
  const float *from;
  std::span<const float> weights;
  int n;
  [[xcs::jit]] void run() {
    for (int i = 0; i < n; ++i) // XCS: guarded map
      to[i] = from[i] * weights[i];
  }
};
int main() {
  std::vector<float> a(400), b(400);
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = static_cast<float>(i % 30);
  Image one{20, 10, a.data()}, two{20, 10, b.data()}, near{20, 10, a.data() + 5};
  brighter(two, one);
  brighter(near, one); // overlaps
  brighter(one, one);
  mixed({200, 1, b.data()}, &one, 0.5f);
  mixed({200, 1, a.data() + 1}, &one, 0.5f); // overlaps
  summed(b.data() + 300, &one, 20, 10);
  summed(a.data() + 100, &one, 20, 10); // overlaps
  summed(b.data(), nullptr, 100, 0);
  Pass{b.data(), a.data(), a, 300}.run();
  Pass{a.data() + 2, b.data(), a, 300}.run(); // the weights change
  Pass{b.data() + 1, b.data(), a, 300}.run();
  for (std::size_t i = 0; i < a.size(); ++i)
    std::printf("%a %a\n", static_cast<double>(a[i]), static_cast<double>(b[i]));
}
