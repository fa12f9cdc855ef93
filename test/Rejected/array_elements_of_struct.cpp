// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
struct Particle {
  double position[3];
  int group;
};
[[xcs::jit]] void f(std::vector<Particle> &p) {
  for (std::size_t i = 1; i < p.size(); ++i)
    p[i].position[1] = p[i - 1].position[1] * 0.5 + p[i].position[0] + p[i].group;
}
int main() {
  std::vector<Particle> p;
  for (int i = 0; i < 60; ++i)
    p.push_back({{i * 0.5, 1.0, 2.0}, i % 4});
  f(p);
  for (const Particle &x : p)
    std::printf("%a ", x.position[1]);
}
