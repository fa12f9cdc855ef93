// RUN: %reject %s XCS1305
#include <cstdio>
#include <thread>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, std::thread::id home) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = std::this_thread::get_id() == home;
}
int main() {
  std::vector<int> v(300);
  f(v, std::this_thread::get_id());
  for (int x : v)
    std::printf("%d", x);
}
