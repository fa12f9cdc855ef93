// RUN: %accept %s
#include <cstdio>
#include <vector>
struct Body {
  double x, v;
  int hits;
};
[[xcs::jit]] void step(std::vector<Body> &bodies, double dt) {
  for (Body &b : bodies) {
    b.x += b.v * dt;
    if (b.x > 10.0) {
      b.v = -b.v;
      ++b.hits;
    }
  }
}
int main() {
  std::vector<Body> bodies;
  for (int i = 0; i < 300; ++i)
    bodies.push_back({i * 0.1, i * 0.01, 0});
  for (int t = 0; t < 50; ++t)
    step(bodies, 0.5);
  for (const Body &b : bodies)
    std::printf("%a %a %d\n", b.x, b.v, b.hits);
}
