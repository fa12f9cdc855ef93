// RUN: %reject %s XCS1004
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>
struct Backwards {
  static inline int asked = 0;
  bool operator()(int a, int b) const { return ++asked, b < a; }
};
[[xcs::jit]] long f(const std::vector<int> &v, std::vector<std::string> &) {
  std::map<int, int> m;
  long sum = 0;
  for (int x : v)
    sum += m[x]++;
  return sum;
}
int main() {
  std::vector<int> v;
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) {
    v.push_back(i * 7919 % 1009);
    words.push_back("a rather long word, number " + std::to_string(v.back() % 99));
  }
  std::printf("%ld\n", f(v, words));
  for (auto &word : words)
    std::printf("%zu ", word.size());
}
