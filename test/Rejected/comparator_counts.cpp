// RUN: %reject %s XCS1301
#include <cstdio>
#include <set>
#include <vector>
static int comparisons = 0;
struct Less {
  bool operator()(int a, int b) const {
    ++comparisons;
    return a < b;
  }
};
[[xcs::jit]] void f(const std::set<int, Less> &known, std::vector<int> &v) {
  for (int &x : v)
    x = static_cast<int>(known.count(x)) * 1000 + comparisons; // count() is const, what it calls is not
}
int main() {
  std::set<int, Less> known;
  for (int i = 0; i < 20; ++i)
    known.insert(i * 3);
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i);
  f(known, v);
  for (int x : v)
    std::printf("%d ", x);
}
