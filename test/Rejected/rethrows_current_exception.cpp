// RUN: %reject %s XCS1301
#include <cstdio>
#include <stdexcept>
#include <vector>
static int classify(int x) { // what is being handled belongs to the thread
  try {
    throw;
  } catch (const std::logic_error &) {
    return x + 1;
  } catch (const std::runtime_error &) {
    return x + 2;
  }
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = classify(v[i]);
}
int main() {
  std::vector<int> v(20000, 1); // enough for several threads
  try {
    throw std::runtime_error("first");
  } catch (...) {
    f(v);
  }
  for (int x : v)
    std::printf("%d ", x);
}
