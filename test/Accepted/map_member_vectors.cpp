// RUN: %accept %s map
#include <cstdio>
#include <vector>
class Filter {
public:
  explicit Filter(int n) : in(n), out(n) {
    for (int i = 0; i < n; ++i)
      in[i] = i * i % 257;
  }
  void run();
  void print() const {
    for (int x : out)
      std::printf("%d ", x);
  }

private:
  std::vector<int> in, out;
  int weight = 4;
};
[[xcs::jit]] void Filter::run() {
  for (std::size_t i = 1; i + 1 < in.size(); ++i)
    out[i] = (in[i - 1] + weight * in[i] + in[i + 1]) / (weight + 2);
}
int main() {
  Filter filter(400);
  filter.run();
  filter.print();
}
