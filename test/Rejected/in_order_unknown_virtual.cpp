// RUN: %reject %s XCS1303
// A virtual function may change the members that the first part reads.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Base {
  double scale = 1;
  virtual void step(double x) = 0;
  [[xcs::jit]] void run(std::vector<double> v) {
    for (double x : v) {
      double y = work(x * scale);
      step(y);
    }
  }
  virtual ~Base() = default;
};
struct Derived : Base {
  void step(double x) override {
    scale += x * 0.1;
    std::printf("%a\n", x);
  }
};

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  Derived d;
  d.run(v);
}
