// RUN: %reject %s XCS1401
#include <cstdio>
#include <stdexcept>
#include <vector>
static int check(int x) {
  if (x == 30)
    throw std::out_of_range("thirty");
  return x * x;
}
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &first, std::vector<int> &second) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    first[i] = in[i]; // has happened for the element that throws, and for none after it
    second[i] = check(in[i]);
    first[i] += second[i];
  }
}
int main() {
  std::vector<int> in, first(80), second(80);
  for (int i = 0; i < 80; ++i)
    in.push_back(i * 7 % 83);
  try {
    f(in, first, second);
  } catch (const std::out_of_range &e) {
    std::printf("%s\n", e.what());
  }
  for (int i = 0; i < 80; ++i)
    std::printf("%d %d\n", first[i], second[i]);
}
