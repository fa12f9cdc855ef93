// RUN: %reject %s XCS1303
#include <cstdio>
#include <vector>
struct Shape {
  virtual ~Shape() = default;
  virtual int area() { return ++calls; }
  static inline int calls = 0;
};
[[xcs::jit]] void f(std::vector<Shape *> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = v[i]->area();
}
int main() {
  Shape s;
  std::vector<Shape *> v(10, &s);
  std::vector<int> out(10);
  f(v, out);
  for (int x : out)
    std::printf("%d ", x);
}
