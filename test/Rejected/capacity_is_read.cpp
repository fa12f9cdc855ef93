// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<std::size_t> &out, std::vector<char> &store) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    store.push_back('x');
    out[i] = store.capacity() / 2 + store.size();
  }
}
int main() {
  std::vector<std::size_t> out(50);
  std::vector<char> store;
  store.reserve(64);
  f(out, store);
  for (std::size_t x : out)
    std::printf("%zu ", x);
}
