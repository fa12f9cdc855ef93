// RUN: %identity %s
// A cleared vector keeps its room, a new one has none.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &out, const std::vector<int> &in) {
  std::vector<int> t;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: sequential XCS1004
    t.clear();
    for (int k = 0; k < in[i]; ++k)
      t.push_back(k);
    out[i] = static_cast<int>(t.capacity() + t.size());
  }
}
int main() {
  std::vector<int> in(200), out(200);
  for (int i = 0; i < 200; ++i)
    in[i] = 200 - i;
  f(out, in);
  for (int x : out)
    std::printf("%d\n", x);
}
