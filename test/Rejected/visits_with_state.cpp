// RUN: %reject %s XCS1301
#include <cstdio>
#include <variant>
#include <vector>
struct Machine {
  int level = 0;
  int operator()(int x) { return level = (level + x) / 2; }
  int operator()(char c) { return level -= c; }
};
[[xcs::jit]] void f(const std::vector<std::variant<int, char>> &in, std::vector<int> &out) {
  Machine machine;
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = std::visit(machine, in[i]);
}
int main() {
  std::vector<std::variant<int, char>> in;
  for (int i = 0; i < 60; ++i)
    if (i % 3)
      in.emplace_back(i * 7 % 37);
    else
      in.emplace_back(static_cast<char>(i % 11));
  std::vector<int> out(60);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
