// RUN: %reject %s XCS1302
// The variable that would cross over logs how it is moved and destroyed.
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
  explicit Loud(double y) : x(y) {}
  Loud(Loud &&other) : x(other.x) { std::puts("moved"); }
  ~Loud() { std::puts("gone"); }
};
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (double x : v) {
    Loud loud(x);
    double t = 0;
    for (int k = 1; k < 40; ++k)
      t += std::sin(x * k) / k;
    std::printf("%a\n", loud.x + t);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
