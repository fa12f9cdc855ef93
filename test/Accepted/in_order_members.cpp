// RUN: %accept %s
// The state of an object is updated in order.
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
class Book {
  double total = 0;
  int lines = 0;
  std::map<int, std::vector<long>> pages;
  std::vector<bool> flags;

public:
  [[xcs::jit]] void read(const std::vector<double> &v) {
    for (const auto &x : v) { // XCS: parallel pipeline
      const double y = work(x);
      total += y;
      ++lines;
      pages[static_cast<int>(y * 4)].push_back(static_cast<long>(x * 100));
      flags.push_back(y > 0);
    }
  }
  void print() const {
    std::printf("%a %d\n", total, lines);
    for (auto &[k, page] : pages)
      for (long x : page)
        std::printf("%d %ld\n", k, x);
    for (bool b : flags)
      std::putchar(b ? '1' : '0');
  }
};

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  Book book;
  book.read(v);
  book.print();
}
