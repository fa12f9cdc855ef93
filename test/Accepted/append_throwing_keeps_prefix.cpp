// RUN: %accept %s
#include <cstdio>
#include <stdexcept>
#include <vector>
static int parse(int x) {
  if (x == 77 || x == 78)
    throw x;
  return x + 1;
}
[[xcs::jit]] void parseAll(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    out.push_back(parse(x));
}
int main() {
  std::vector<int> in, out;
  for (int i = 0; i < 200; ++i)
    in.push_back(i);
  try {
    parseAll(in, out);
  } catch (int e) {
    std::printf("caught %d\n", e);
  }
  for (int x : out)
    std::printf("%d ", x);
}
