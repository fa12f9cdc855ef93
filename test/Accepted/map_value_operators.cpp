// RUN: %accept %s map
#include <cstdio>
#include <vector>
struct Complex {
  double re = 0, im = 0;
  Complex operator+(const Complex &o) const { return {re + o.re, im + o.im}; }
  Complex operator*(const Complex &o) const { return {re * o.re - im * o.im, re * o.im + im * o.re}; }
  Complex &operator+=(const Complex &o) { return *this = *this + o; }
  double norm() const { return re * re + im * im; }
};
[[xcs::jit]] void mandelbrot(std::vector<int> &image, int width) {
  for (std::size_t i = 0; i < image.size(); ++i) {
    Complex c{static_cast<double>(i % width) / width * 3 - 2, static_cast<double>(i / width) / 10 - 1}, z;
    int n = 0;
    for (; n < 50 && z.norm() < 4; ++n) {
      z = z * z;
      z += c;
    }
    image[i] = n;
  }
}
int main() {
  std::vector<int> image(30 * 20);
  mandelbrot(image, 30);
  for (int x : image)
    std::printf("%d ", x);
}
