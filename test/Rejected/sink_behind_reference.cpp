// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Sink {
  std::vector<int> &out;
  int limit;
  bool full() const { return static_cast<int>(out.size()) >= limit; }
  void add(int x) { out.push_back(x); }
};
[[xcs::jit]] void f(const std::vector<int> &in, Sink sink) {
  for (int x : in)
    if (x % 2 && !sink.full())
      sink.add(x);
}
int main() {
  std::vector<int> in, out;
  for (int i = 0; i < 80; ++i)
    in.push_back(i * 7 % 37);
  f(in, {out, 15});
  for (int x : out)
    std::printf("%d ", x);
}
