// RUN: %reject %s XCS1305
#include <cstdio>
#include <exception>
#include <vector>
static int depth() noexcept { return std::uncaught_exceptions(); }
struct OnExit {
  std::vector<int> &v;
  ~OnExit() { run(v); }
  [[xcs::jit]] static void run(std::vector<int> &v) {
    for (std::size_t i = 0; i < v.size(); ++i)
      v[i] = depth(); // of this thread
  }
};
int main() {
  std::vector<int> v(20000);
  try {
    OnExit onExit{v};
    throw 1;
  } catch (int) {
  }
  for (int x : v)
    std::printf("%d", x);
}
