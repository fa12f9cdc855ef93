// RUN: %identity %s
// Where the loop ends, and with it what its variable is left with, is known when it has ended.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &out, const std::vector<int> &in) {
  int i, t = 0;
  for (i = 0; i < static_cast<int>(in.size()); ++i) { // XCS: sequential XCS1206
    t = in[i] * 2;
    if (t == 300)
      break;
    out[i] = t;
  }
  return i * 1000 + t;
}
int main() {
  std::vector<int> in(200), out(200);
  for (int i = 0; i < 200; ++i)
    in[i] = i;
  std::printf("%d\n", f(out, in));
  for (int x : out)
    std::printf("%d\n", x);
}
