// RUN: %accept %s
// Maps and sets are updated in order, with keys and values computed in parallel.
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
int key(double x) { return static_cast<int>(work(x) * 3); }
[[xcs::jit]] void collect(const std::vector<double> &v, std::map<int, double> &m, std::set<int> &s,
                          std::unordered_map<std::string, int> &u) {
  for (double x : v) { // XCS: parallel pipeline
    m[key(x)] += work(x);
    s.insert(key(x * 2));
    u[std::to_string(key(x * 3))] += 1;
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::map<int, double> m;
  std::set<int> s;
  std::unordered_map<std::string, int> u;
  collect(v, m, s, u);
  for (auto &[k, x] : m)
    std::printf("%d %a\n", k, x);
  for (int k : s)
    std::printf("%d\n", k);
  for (auto &[k, n] : std::map<std::string, int>(u.begin(), u.end()))
    std::printf("%s %d\n", k.c_str(), n);
}
