// RUN: %accept %s
#include <cstdio>
#include <memory>
#include <string>
[[xcs::io]] std::unique_ptr<std::string> load(const std::string &name);
[[xcs::io]] double measure(int x) noexcept;
[[xcs::jit]] std::string f(const std::string &name, bool twice) {
  auto a = load(name);
  auto b = load(name + "2");
  std::string text = *a + *b;
  if (twice) {
    double x = measure(static_cast<int>(text.size()));
    double y = measure(7);
    text += std::to_string(x - y);
  }
  return text;
}
int main() { std::printf("%s %s\n", f("one", false).c_str(), f("two", true).c_str()); }
std::unique_ptr<std::string> load(const std::string &name) {
  return std::make_unique<std::string>("<" + name + ">");
}
double measure(int x) noexcept { return x * 0.25; }
