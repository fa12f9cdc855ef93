// RUN: %reject %s XCS1401
#include <cstdio>
#include <map>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::string> &words, std::map<std::string, int> &count) {
  for (const std::string &w : words)
    ++count[w];
}
int main() {
  std::vector<std::string> words{"a", "b", "a", "c", "a"};
  std::map<std::string, int> count;
  f(words, count);
  for (auto &[k, n] : count)
    std::printf("%s %d\n", k.c_str(), n);
}
