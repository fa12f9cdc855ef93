// RUN: %reject %s XCS1101
#include <cstdio>
#include <vector>
static const std::vector<int> *watched = nullptr;
static int seen(int x) { return x * 100 + (watched ? static_cast<int>(watched->size()) : -1); }
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    out.push_back(seen(x));
}
int main() {
  std::vector<int> in(50, 3), out;
  watched = &out;
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
