// RUN: %accept %s append
#include <cstdio>
#include <vector>
class Collector {
public:
  [[xcs::jit]] void collect(const std::vector<int> &in) {
    for (int x : in)
      if (accepts(x))
        kept.push_back(x * weight);
  }
  std::vector<int> kept{-1};

private:
  bool accepts(int x) const { return x % 3 == 1; }
  int weight = 10;
};
int main() {
  std::vector<int> in;
  for (int i = 0; i < 300; ++i)
    in.push_back(i * 7 % 101);
  Collector collector;
  collector.collect(in);
  collector.collect(in);
  for (int x : collector.kept)
    std::printf("%d ", x);
}
