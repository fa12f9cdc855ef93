// RUN: %accept %s
#include <cstdio>
#include <vector>
struct Flags {
  unsigned a : 3, b : 13, c : 16;
};
struct Packed {
  char c;
  int value;
} __attribute__((packed));
[[xcs::jit]] void f(std::vector<Flags> &v, std::vector<Packed> &p) {
  for (Flags &x : v) {
    x.a += 1;
    x.b = x.a * 100u + x.c;
  }
  for (std::size_t i = 0; i < p.size(); ++i)
    p[i].value = p[i].value * 3 + p[i].c;
}
int main() {
  std::vector<Flags> v;
  std::vector<Packed> p;
  for (unsigned i = 0; i < 200; ++i) {
    v.push_back({i & 7, 0, i});
    p.push_back({static_cast<char>(i % 50), static_cast<int>(i)});
  }
  f(v, p);
  for (int i = 0; i < 200; ++i)
    std::printf("%u %u %d\n", v[i].a, v[i].b, static_cast<int>(p[i].value));
}
