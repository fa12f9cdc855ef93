// RUN: %accept %s
// Functions that are chosen while the program runs, out of a set that can be seen.
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <variant>
#include <vector>
static double half(double x) { return x / 2; }
static double twice(double x) { return x * 2; }
static double (*const table[])(double) = {half, twice, nullptr};
namespace {
struct Shape {
  virtual ~Shape() = default;
  virtual double area() const = 0;
  virtual void grow(double by) = 0;
};
struct Square : Shape {
  double side = 1;
  double area() const override { return side * side; }
  void grow(double by) override { side += by; }
};
struct Circle final : Shape {
  double radius = 1;
  double area() const override { return 3 * radius * radius; }
  void grow(double by) override { radius += by * 2; }
};
} // namespace
[[xcs::jit]] void apply(std::vector<double> &v, bool small) {
  double (*const first)(double) = half;
  double (*either)(double) = small ? half : twice;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = first(v[i]) + 1;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = either(v[i]) + 1;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = table[i % 2](v[i]);
  double (*const root)(double) = std::sqrt;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = root(v[i] + 100);
}
[[xcs::jit]] void wrapped(std::vector<double> &v, double by) {
  const std::function<double(double)> more = [by](double x) { return x + by; };
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = more(v[i]);
}
[[xcs::jit]] std::vector<double> shapes(const Shape &one, const std::vector<std::unique_ptr<Shape>> &all) {
  std::vector<double> areas(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) // XCS: parallel map
    areas[i] = one.area() + all[i]->area();
  return areas;
}
struct Visitor {
  double operator()(int x) const { return x * 2; }
  double operator()(double x) const { return x / 2; }
};
template <typename... F> struct Overloaded : F... {
  using F::operator()...;
};
template <typename... F> Overloaded(F...) -> Overloaded<F...>;
[[xcs::jit]] void visits(const std::vector<std::variant<int, double>> &in, std::vector<double> &v) {
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: parallel map
    v[i] = std::visit(Visitor{}, in[i]);
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: parallel map
    v[i] =
        v[i] + std::visit(Overloaded{[](int x) { return x + 1.0; }, [](double x) { return x - 1; }}, in[i]);
}
int main() {
  std::vector<double> v;
  std::vector<std::unique_ptr<Shape>> all;
  std::vector<std::variant<int, double>> values;
  for (int i = 0; i < 200; ++i) {
    v.push_back(i * 0.3);
    if (i % 3)
      all.push_back(std::make_unique<Square>());
    else
      all.push_back(std::make_unique<Circle>());
    all.back()->grow(i);
    if (i % 2)
      values.emplace_back(i);
    else
      values.emplace_back(i * 0.7);
  }
  apply(v, true);
  apply(v, false);
  wrapped(v, 0.25);
  Circle one;
  for (double x : shapes(one, all))
    std::printf("%g ", x);
  for (double x : v)
    std::printf("%g ", x);
  visits(values, v);
  for (double x : v)
    std::printf("%g ", x);
}
