// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
struct Position {
  int line = 1, column = 0;
};
struct Parser {
  struct {
    Position position;
  } input;
};
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out, Parser &parser) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    parser.input.position.column = in[i] % 7 == 0 ? 0 : parser.input.position.column + 1;
    out[i] = parser.input.position.column;
  }
}
int main() {
  std::vector<int> in(80), out(80);
  for (int i = 0; i < 80; ++i)
    in[i] = i * 5 % 31;
  Parser parser;
  f(in, out, parser);
  for (int x : out)
    std::printf("%d ", x);
}
