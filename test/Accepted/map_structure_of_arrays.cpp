// RUN: %accept %s map
#include <cstdio>
#include <vector>
struct Particles {
  std::vector<float> x, v;
  std::vector<int> age;
};
[[xcs::jit]] void step(Particles &p, float dt) {
  for (std::size_t i = 0; i < p.x.size(); ++i) {
    p.x[i] += p.v[i] * dt;
    p.v[i] *= 0.99f;
    p.age[i] += p.x[i] > 10.0f;
  }
}
int main() {
  Particles p{std::vector<float>(300), std::vector<float>(300, 2.5f), std::vector<int>(300)};
  for (int i = 0; i < 300; ++i)
    p.x[i] = static_cast<float>(i % 12);
  for (int t = 0; t < 9; ++t)
    step(p, 0.25f);
  for (int i = 0; i < 300; ++i)
    std::printf("%a %a %d\n", static_cast<double>(p.x[i]), static_cast<double>(p.v[i]), p.age[i]);
}
