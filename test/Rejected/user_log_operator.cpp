// RUN: %reject %s XCS1306
#include <cstdio>
#include <string>
#include <vector>
struct Log {
  std::string text;
  Log &operator<<(int x) {
    text += std::to_string(x + static_cast<int>(text.size())) + ' ';
    return *this;
  }
};
[[xcs::jit]] void f(Log &log, std::vector<int> &v) {
  for (int &x : v) {
    log << x << x * 2;
    x = -x;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 40; ++i)
    v.push_back(i * 7 % 37);
  Log log;
  f(log, v);
  std::printf("%s\n", log.text.c_str());
  for (int x : v)
    std::printf("%d ", x);
}
