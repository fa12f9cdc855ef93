// RUN: %reject %s XCS1007
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] void f(std::vector<std::string> &out) {
  char buffer[32] = "none";
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = buffer;
    if (i % 3)
      std::snprintf(buffer, sizeof buffer, "%zu", i * i);
  }
}
int main() {
  std::vector<std::string> out(50);
  f(out);
  for (const std::string &s : out)
    std::printf("%s ", s.c_str());
}
