// RUN: %accept %s 4
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) { for (std::size_t i = 0; i < v.size(); ++i) v[i] += 2; }
[[xcs::jit]] void g(std::vector<int> &v) { for (auto &x : v) { x *= 3; } for (auto &x : v) { int y = x; x = y - 1; } }
[[xcs::jit]] int h(std::vector<int> &v) { if (v.size() > 3) for (int &x : v) x ^= 5; else v.push_back(1); return v[0]; }
int main() { std::vector<int> v(200, 4); f(v); g(v); std::printf("%d\n", h(v)); for (int x : v) std::printf("%d ", x); }
