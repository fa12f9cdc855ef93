// RUN: %reject %s XCS1004
#include <cstdio>
#include <stack>
#include <vector>
[[xcs::jit]] void f(std::stack<int> &s, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = s.top();
    s.pop();
  }
}
int main() {
  std::stack<int> s;
  for (int i = 0; i < 100; ++i)
    s.push(i * i);
  std::vector<int> out(70);
  f(s, out);
  for (int x : out)
    std::printf("%d ", x);
}
