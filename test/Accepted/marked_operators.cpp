// RUN: %accept %s 3 map
#include <cstdio>
#include <vector>
class Signal {
public:
  [[xcs::jit]] explicit Signal(int n) : samples(n) {
    for (int i = 0; i < n; ++i)
      samples[i] = i * i % 31;
  }
  [[xcs::jit]] Signal &operator*=(int k) {
    for (int &x : samples)
      x *= k;
    return *this;
  }
  [[xcs::jit]] friend void operator-(Signal &s) {
    for (std::size_t i = 0; i < s.samples.size(); ++i)
      s.samples[i] = -s.samples[i];
  }
  std::vector<int> samples;
};
int main() {
  Signal signal(300);
  signal *= 5;
  -signal;
  for (int x : signal.samples)
    std::printf("%d ", x);
}
