// RUN: %accept %s
#include <cstdio>
#include <vector>
class Image {
public:
  explicit Image(int n) : pixels(n) {
    for (int i = 0; i < n; ++i)
      pixels[i] = i % 256;
  }
  [[xcs::jit]] void invert() {
    for (std::size_t i = 0; i < pixels.size(); ++i)
      pixels[i] = 255 - pixels[i];
  }
  void print() const {
    for (int p : pixels)
      std::printf("%d ", p);
  }

private:
  std::vector<int> pixels;
};
int main() {
  Image image(1234);
  image.invert();
  image.print();
}
