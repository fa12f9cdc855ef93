// RUN: %reject %s XCS1302
#include <cstdio>
#include <unistd.h>
#include <vector>
[[xcs::jit]] void f(int from, std::vector<int> &out) {
  for (int &x : out) {
    char c = 0;
    x = read(from, &c, 1) == 1 ? c : -1;
  }
}
[[xcs::jit]] void g(int to, const std::vector<int> &v) {
  for (int x : v) {
    char c = static_cast<char>(x);
    if (write(to, &c, 1) != 1)
      return;
  }
}
int main() {
  int ends[2];
  if (pipe(ends) != 0)
    return 1;
  std::vector<int> in, out(50);
  for (int i = 0; i < 50; ++i)
    in.push_back(i * 7 % 37);
  g(ends[1], in);
  f(ends[0], out);
  for (int x : out)
    std::printf("%d ", x);
}
