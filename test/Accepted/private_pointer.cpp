// RUN: %accept %s
// A pointer as temporary.
#include <cstdio>
#include <vector>
[[xcs::jit]] const char *describe(std::vector<const char *> &out, const std::vector<int> &in) {
  const char *word = "none";
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel map
    word = "small";
    if (in[i] > 50)
      word = in[i] > 90 ? "huge" : "big";
    out[i] = word;
  }
  return word;
}
int main() {
  for (int n : {0, 1, 120}) {
    std::vector<int> in(n);
    for (int i = 0; i < n; ++i)
      in[i] = i;
    std::vector<const char *> out(n);
    std::printf("%s\n", describe(out, in));
    for (const char *word : out)
      std::printf("%s\n", word);
  }
}
