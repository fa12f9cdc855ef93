// RUN: %accept %s
// Text, vectors, arrays and large closures cross from one part to the other.
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct alignas(64) Wide {
  double x[9];
};
[[xcs::jit]] void run(const std::vector<double> &v, std::vector<std::string> &out, std::vector<double> &all) {
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: guarded
    const std::string name = "n" + std::to_string(i);
    std::vector<double> row;
    for (int k = 0; k < 5; ++k)
      row.push_back(work(v[i] + k));
    double raw[12];
    for (int k = 0; k < 12; ++k)
      raw[k] = work(v[i]) * k;
    std::array<int, 3> few{1, 2, static_cast<int>(i)};
    Wide wide{};
    wide.x[8] = row[2];
    bool odd = i % 2;
    std::string other = name + "x";
    out.push_back(name);
    out.push_back(std::move(other));
    all.insert(all.end(), row.begin(), row.end());
    for (double x : raw)
      all.push_back(x);
    if (odd)
      all.push_back(few[2] + wide.x[8]);
    row.clear();
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<std::string> out;
  std::vector<double> all;
  run(v, out, all);
  for (auto &s : out)
    std::puts(s.c_str());
  for (double x : all)
    std::printf("%a\n", x);
}
