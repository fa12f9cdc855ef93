// RUN: %accept %s
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
static int check(int x) {
  if (x % 97 == 96)
    throw std::runtime_error("bad value " + std::to_string(x));
  return x * 2;
}
[[xcs::jit]] void convert(const std::vector<int> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = check(in[i]);
}
int main() {
  std::vector<int> in, out(400, -1);
  for (int i = 0; i < 400; ++i)
    in.push_back(i);
  try {
    convert(in, out);
  } catch (const std::runtime_error &e) {
    std::printf("%s\n", e.what());
  }
  for (int x : out)
    std::printf("%d ", x);
}
