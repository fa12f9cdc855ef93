// RUN: %accept %s
// Objects whose moves and destructors are seen stay in the ordered part.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Loud {
  double x;
  explicit Loud(double y) : x(y) { std::puts("made"); }
  Loud(Loud &&other) : x(other.x) { std::puts("moved"); }
  ~Loud() { std::puts("gone"); }
};
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (double x : v) { // XCS: parallel pipeline
    double t = 0;
    for (int k = 1; k < 40; ++k)
      t += std::sin(x * k) / k;
    Loud loud(t);
    Loud other(work(x));
    std::printf("%a\n", loud.x);
    Loud last(std::move(other));
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
