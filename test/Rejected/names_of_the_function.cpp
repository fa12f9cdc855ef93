// RUN: %identity %s
// In a lambda these would be other names.
#include <cstdio>
#include <source_location>
#include <string>
#include <vector>
[[xcs::jit]] void f(std::vector<std::string> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = std::string(__func__) + __FUNCTION__ + std::to_string(__LINE__);
}
static std::string here(const std::source_location &place = std::source_location::current()) {
  std::string name = place.function_name();
  return std::to_string(place.line()) + (name.find("g(") != name.npos ? " in g" : " elsewhere");
}
[[xcs::jit]] void g(std::vector<std::string> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = here();
}
int main() {
  std::vector<std::string> a(40), b(40);
  f(a);
  g(b);
  for (int i = 0; i < 40; ++i)
    std::printf("%s %s\n", a[i].c_str(), b[i].c_str());
}
