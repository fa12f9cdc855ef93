// RUN: %reject %s XCS1004
#include <cstdio>
#include <set>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<char> &isNew) {
  std::set<int> seen;
  for (std::size_t i = 0; i < in.size(); ++i)
    isNew[i] = seen.insert(in[i]).second;
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 120; ++i)
    in.push_back(i * i % 37);
  std::vector<char> isNew(120);
  f(in, isNew);
  for (char x : isNew)
    std::printf("%d", x);
}
