// RUN: %accept %s
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] std::vector<int> lengths(const std::vector<std::string> &words) {
  std::vector<int> out(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string copy = words[i];
    copy += words[i];
    std::vector<int> counts(26);
    for (char c : copy)
      ++counts[c - 'a'];
    int best = 0;
    for (int n : counts)
      if (n > best)
        best = n;
    out[i] = best;
  }
  return out;
}
int main() {
  std::vector<std::string> words{"banana", "apple", "cherry", "kiwi", "aaaa", "zebra"};
  for (int x : lengths(words))
    std::printf("%d ", x);
}
