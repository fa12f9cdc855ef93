// RUN: %accept %s map
#include <cstdio>
#include <vector>
class Image {
public:
  Image(int w, int h) : w(w), data(static_cast<std::size_t>(w) * h) {}
  int width() const { return w; }
  int height() const { return static_cast<int>(data.size()) / w; }
  int get(int x, int y) const { return data[y * w + x]; }
  void set(int x, int y, int value) { data[y * w + x] = value; }

private:
  int w;
  std::vector<int> data;
};
[[xcs::jit]] void f(const Image &in, Image &out) {
  for (int y = 1; y < in.height() - 1; ++y)
    for (int x = 1; x < in.width() - 1; ++x)
      out.set(x, y, in.get(x - 1, y) + in.get(x + 1, y) + in.get(x, y - 1) + in.get(x, y + 1));
}
int main() {
  Image in(20, 30), out(20, 30);
  for (int y = 0; y < 30; ++y)
    for (int x = 0; x < 20; ++x)
      in.set(x, y, x * y % 41);
  f(in, out);
  for (int y = 0; y < 30; ++y)
    for (int x = 0; x < 20; ++x)
      std::printf("%d ", out.get(x, y));
}
