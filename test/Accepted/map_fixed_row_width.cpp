// RUN: %accept %s map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &image, int height) {
  constexpr int width = 16;
  for (int y = 0; y < height; ++y)
    for (int x = 1; x < width; ++x)
      image[y * width + x] += image[y * width + x - 1];
}
int main() {
  std::vector<int> image(16 * 30);
  for (int i = 0; i < 16 * 30; ++i)
    image[i] = i % 11;
  f(image, 30);
  for (int x : image)
    std::printf("%d ", x);
}
