// RUN: %accept %s map
// What a run-time check needs to know is private: public members of the class say it.
#include <cstdio>
#include <vector>
template <class T> class Grid {
public:
  Grid(int width, int height) : width_(width), height_(height), cells(std::size_t(width) * height) {}
  T &operator()(int x, int y) { return cells[y * width_ + x]; }
  const T &operator()(int x, int y) const { return cells[y * width_ + x]; }
  int width() const { return width_; }
  int height() const { return (height_); }
  void pretend(int width) { width_ = width; }

private:
  int width_, height_;
  std::vector<T> cells;
};
struct Image {
  int columns, lines;
  std::vector<unsigned char> bytes;
  unsigned char &at(int x, int y) { return bytes[y * columns + x]; }
  unsigned char at(int x, int y) const { return bytes[y * columns + x]; }
};
[[xcs::jit]] void smooth(const Grid<float> &a, Grid<float> &b) {
  for (int y = 1; y < a.height() - 1; ++y) // XCS: guarded map
    for (int x = 1; x < a.width() - 1; ++x)
      b(x, y) = 0.25f * (a(x - 1, y) + a(x + 1, y) + a(x, y - 1) + a(x, y + 1)) + b(x, y) * 0.5f;
}
static int edge(const Image &i) { return i.columns; }
[[xcs::jit]] void shift(const Image &from, Image &to, int w, int h) {
  for (int y = 0; y < h; ++y) // XCS: guarded map
    for (int x = 0; x < w; ++x)
      to.at(x, y) = from.at(x, h - 1 - y) + 1;
}
int main() {
  Grid<float> a(64, 90), b(64, 90);
  for (int y = 0; y < 90; ++y)
    for (int x = 0; x < 64; ++x)
      a(x, y) = b(x, y) = float((x * 7 + y * 13) % 31);
  smooth(a, b);
  b.pretend(20); // rows overlap: in the order of the source only
  smooth(a, b);
  b.pretend(64);
  smooth(a, a);
  double sum = 0;
  for (int y = 0; y < 90; ++y)
    for (int x = 0; x < 64; ++x)
      sum = sum * 0.75 + a(x, y) + b(x, y);
  Image from{64, 80, std::vector<unsigned char>(64 * 80)}, to = from;
  for (std::size_t i = 0; i < from.bytes.size(); ++i)
    from.bytes[i] = (unsigned char)(i * 11);
  shift(from, to, 64, 80);
  to.columns = 30;
  shift(from, to, 64, 80);
  shift(from, from, edge(from), 80);
  unsigned hash = 0;
  for (std::size_t i = 0; i < from.bytes.size(); ++i)
    hash = hash * 31 + from.bytes[i] * 3 + to.bytes[i];
  std::printf("%a %u\n", sum, hash);
}
