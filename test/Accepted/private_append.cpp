// RUN: %accept %s
// Temporaries beside an ordered commit.
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] int collect(std::vector<std::string> &out, const std::vector<int> &in) {
  int t = 0, kept = 0;
  for (int x : in) { // XCS: parallel append
    t = x * x;
    kept = t % 7;
    if (kept == 3)
      continue;
    out.push_back(std::to_string(t));
  }
  return t + kept;
}
int main() {
  for (int n : {0, 1, 5, 400}) {
    std::vector<int> in(n);
    for (int i = 0; i < n; ++i)
      in[i] = i;
    std::vector<std::string> out;
    std::printf("%d\n", collect(out, in));
    for (auto &s : out)
      std::printf("%s\n", s.c_str());
  }
}
