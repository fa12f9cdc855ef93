// RUN: %reject %s XCS1508
#include <cstdio>
#include <string>
#include <vector>
int calls = 0;
int next() { return ++calls; }
[[xcs::jit]] void numbered(std::vector<int> &v) {
  for (int k = next(); int &x : v) // would run twice
    x += k;
}
[[xcs::jit]] void named(std::vector<int> &v, const char *s) {
  for (std::string t = s; int &x : v) // allocates
    x += t.size();
}
int main() {
  std::vector<int> v(100, 1);
  numbered(v);
  numbered(v);
  named(v, "a long text that is not kept inside of the object");
  for (int x : v)
    std::printf("%d\n", x);
  std::printf("%d\n", calls);
}
