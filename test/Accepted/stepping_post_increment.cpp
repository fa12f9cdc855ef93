// RUN: %accept %s
// k++ in a subscript, several times an iteration.
#include <cstdio>
#include <vector>
struct Vertex {
  float x, y, z;
};
[[xcs::jit]] unsigned flatten(std::vector<float> &out, const std::vector<Vertex> &in) {
  unsigned k = 0;
  for (const Vertex &v : in) { // XCS: guarded map
    out[k++] = v.x;
    out[k++] = v.y;
    out[k++] = v.z;
  }
  return k;
}
int main() {
  for (int n : {0, 1, 333}) {
    std::vector<Vertex> in(n);
    for (int i = 0; i < n; ++i)
      in[i] = {i * 0.5f, i * 0.25f, -i * 1.0f};
    std::vector<float> out(3 * n);
    std::printf("%u\n", flatten(out, in));
    for (float x : out)
      std::printf("%g\n", x);
  }
}
