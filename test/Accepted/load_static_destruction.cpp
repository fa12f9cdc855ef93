// RUN: %accept %s
// Parallel loops before main, in destructors of static and thread-local objects, in exit handlers, and in a detached thread's way.
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>
[[xcs::jit]] void scale(std::vector<int> &v, int by) {
  for (int &x : v) // XCS: parallel map
    x = x * by % 1009;
}
struct Speaker {
  const char *name;
  std::vector<int> v;
  explicit Speaker(const char *n) : name(n), v(200, 3) { say("begins"); }
  ~Speaker() { say("ends"); }
  void say(const char *what) {
    scale(v, 7);
    std::printf("%s %s %d\n", name, what, v[100]);
  }
};
static Speaker first("first");
static Speaker &local() {
  static Speaker inside("local");
  return inside;
}
thread_local Speaker ofThread("thread");
int main() {
  std::atexit([] { local().say("at exit"); });
  local().say("in main");
  std::thread([] { ofThread.say("in thread"); }).join();
  first.say("in main");
  ofThread.say("in main");
  std::exit(3);
}
