// RUN: %accept %s
// A program that forks between and after parallel loops; the children use them as well, and so do theirs.
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>
[[xcs::io]] int answer(int x);
[[gnu::noinline]] int answer(int x) {
  usleep(50);
  return x % 251;
}
[[xcs::jit]] void scale(std::vector<int> &v, int by) {
  for (int &x : v) // XCS: parallel map
    x = x * by % 1009;
}
[[xcs::jit]] void ask(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    out.push_back(answer(x));
}
static int digest(int by) {
  std::vector<int> v(300), out;
  for (int i = 0; i < 300; ++i)
    v[static_cast<std::size_t>(i)] = i;
  scale(v, by);
  v.resize(20);
  ask(v, out);
  unsigned sum = 0;
  for (int x : out)
    sum = sum * 31 + static_cast<unsigned>(x);
  return static_cast<int>(sum % 200);
}
static int inChild(int levels) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0)
    std::_Exit((digest(levels + 2) + (levels > 1 ? inChild(levels - 1) : 0)) % 256);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
int main() {
  std::printf("%d\n", inChild(1)); // before the first loop
  std::printf("%d\n", digest(3));
  for (int again = 0; again < 5; ++again)
    std::printf("%d\n", inChild(3));
  std::printf("%d\n", digest(5));
}
