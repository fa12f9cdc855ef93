// RUN: %accept %s map
#include <cstdio>
#include <stdexcept>
#include <vector>
static int parse(int x) {
  if (x % 5 == 0)
    throw std::invalid_argument("five");
  if (x % 7 == 0)
    throw x;
  return x * 2;
}
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    int result;
    try {
      result = parse(in[i]);
    } catch (const std::invalid_argument &) {
      result = -5;
    } catch (...) {
      result = -1;
    }
    out[i] = result;
  }
}
int main() {
  std::vector<int> in, out(200);
  for (int i = 1; i <= 200; ++i)
    in.push_back(i);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
