// RUN: %accept %s map
#include <cstdio>
#include <vector>
struct Vec {
  double x, y, z;
};
struct Body {
  Vec position, speed;
  struct {
    int collisions;
  } statistics;
};
[[xcs::jit]] void f(std::vector<Body> &bodies, double dt) {
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    bodies[i].position.x += bodies[i].speed.x * dt;
    bodies[i].position.z -= bodies[i].speed.y * dt;
    if (bodies[i].position.z < 0)
      ++bodies[i].statistics.collisions;
  }
}
int main() {
  std::vector<Body> bodies;
  for (int i = 0; i < 200; ++i)
    bodies.push_back({{i * 0.5, 0, 3}, {1, i * 0.25, 2}, {0}});
  for (int t = 0; t < 5; ++t)
    f(bodies, 0.125);
  for (const Body &b : bodies)
    std::printf("%a %a %d\n", b.position.x, b.position.z, b.statistics.collisions);
}
