// RUN: %reject %s XCS1305
#include <cstdio>
#include <exception>
#include <string>
#include <vector>
static std::string describe(const std::exception_ptr &p, int x) {
  try {
    std::rethrow_exception(p);
  } catch (int e) {
    return std::to_string(e + x);
  }
}
static std::string handled(int x) { return describe(std::current_exception(), x); }
[[xcs::jit]] void f(std::vector<std::string> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = handled(static_cast<int>(i));
}
int main() {
  std::vector<std::string> v(20000);
  try {
    throw 7;
  } catch (...) {
    f(v);
  }
  for (const std::string &s : v)
    std::printf("%s ", s.c_str());
}
