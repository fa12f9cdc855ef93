// RUN: %accept %s map
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::string> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    std::map<char, int> count;
    std::set<int> distinct;
    std::vector<char> letters(in[i].begin(), in[i].end());
    std::sort(letters.begin(), letters.end());
    for (char c : letters)
      ++count[c];
    for (auto &[letter, n] : count)
      distinct.insert(n * 100 + letter);
    int last[2] = {0, static_cast<int>(distinct.size())};
    for (int d : distinct)
      last[0] = last[0] / 2 + d;
    out[i] = last[0] * 10 + last[1];
  }
}
int main() {
  std::vector<std::string> in;
  for (int i = 0; i < 100; ++i)
    in.push_back("some letters " + std::to_string(i * i * 31));
  std::vector<int> out(100);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
