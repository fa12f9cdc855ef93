// RUN: %reject %s XCS1007
#include <algorithm>
#include <cstdio>
#include <vector>
class Line {
public:
  explicit Line(int n) : pixels(n, 3) {}
  int &at(int x) { return pixels[std::clamp(x, 10, 40)]; } // the ends meet

private:
  std::vector<int> pixels;
};
[[xcs::jit]] void f(Line &line) {
  for (int x = 0; x < 60; ++x)
    line.at(x) = line.at(x) / 2 + x;
}
int main() {
  Line line(60);
  f(line);
  for (int x = 0; x < 60; ++x)
    std::printf("%d ", line.at(x));
}
