// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
struct Wire {
  int &end;
  Wire &operator=(int x) {
    end = end / 2 + x;
    return *this;
  }
};
[[xcs::jit]] void f(std::vector<Wire> &wires) {
  for (std::size_t i = 0; i < wires.size(); ++i)
    wires[i] = static_cast<int>(i);
}
int main() {
  int a = 1, b = 2;
  std::vector<Wire> wires;
  for (int i = 0; i < 50; ++i)
    wires.push_back({i % 3 ? a : b});
  f(wires);
  std::printf("%d %d\n", a, b);
}
