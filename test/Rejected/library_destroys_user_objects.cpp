// RUN: %reject %s XCS1301
#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>
static int destroyed = 0;
struct Noisy {
  int v = 0;
  ~Noisy() { destroyed += 1 + v % 2; }
};
[[xcs::jit]] void vectors(std::vector<int> &out) {
  for (int &x : out) {
    std::vector<Noisy> local(static_cast<std::size_t>(x % 3));
    x = destroyed * 10 + static_cast<int>(local.size());
  }
}
[[xcs::jit]] void pointers(std::vector<int> &out) {
  for (int &x : out) {
    auto local = std::make_unique<Noisy>(Noisy{x});
    x = destroyed * 10 + local->v % 10;
  }
}
[[xcs::jit]] void optionals(std::vector<int> &out) {
  for (int &x : out) {
    std::optional<Noisy> local;
    if (x % 2)
      local.emplace();
    x = destroyed;
  }
}
[[xcs::jit]] void others(std::vector<int> &out) {
  for (int &x : out) {
    std::variant<int, Noisy> one{x};
    std::pair<int, Noisy> two{};
    std::array<Noisy, 2> three{};
    one = Noisy{x};
    x = destroyed + two.first + three[0].v;
  }
}
[[xcs::jit]] void replaced(std::vector<std::unique_ptr<Noisy>> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] = nullptr;
    out[i] = destroyed;
  }
}
int main() {
  std::vector<int> out;
  for (int i = 0; i < 40; ++i)
    out.push_back(i * 7 % 11);
  std::vector<std::unique_ptr<Noisy>> v;
  for (int i = 0; i < 40; ++i)
    v.push_back(std::make_unique<Noisy>());
  for (auto *g : {vectors, pointers, optionals, others}) {
    g(out);
    for (int x : out)
      std::printf("%d ", x);
  }
  replaced(v, out);
  for (int x : out)
    std::printf("%d ", x);
}
