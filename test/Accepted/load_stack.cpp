// RUN: %accept %s
// What the main thread's stack has room for, the others' must have as well: half a megabyte in a call that waits, six in a loop body.
#include <cstdio>
#include <cstring>
#include <unistd.h>
#include <vector>
[[xcs::io]] int ask(int x);
[[gnu::noinline]] int ask(int x) {
  char buffer[512 * 1024];
  std::memset(buffer, x & 127, sizeof buffer);
  usleep(200);
  return buffer[x * 7 % sizeof buffer] + x;
}
[[gnu::noinline]] static int weigh(int x) noexcept {
  char buffer[6 * 1024 * 1024];
  for (int i = 0; i < 6 * 1024; ++i)
    buffer[i * 1024] = static_cast<char>(i ^ x);
  return buffer[x % 6 * 1024] + x;
}
[[xcs::jit]] void askAll(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    out.push_back(ask(x));
}
[[xcs::jit]] void weighAll(std::vector<int> &v) {
  for (int &x : v) // XCS: parallel map
    x = weigh(x);
}
int main() {
  std::vector<int> in, out;
  for (int i = 0; i < 50; ++i)
    in.push_back(i);
  askAll(in, out);
  weighAll(out);
  for (int x : out)
    std::printf("%d ", x);
  std::puts("");
}
