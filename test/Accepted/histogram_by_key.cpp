// RUN: %accept %s histogram
// Sums by key. A hash table looks as if the items had gone into it one by one.
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>
[[xcs::jit]] std::map<std::string, int> words(const std::vector<std::string> &text) {
  std::map<std::string, int> count;
  for (const auto &word : text) // XCS: parallel histogram
    ++count[word];
  return count;
}
[[xcs::jit]] std::unordered_map<int, unsigned char> residues(const std::vector<int> &v, int m) {
  std::unordered_map<int, unsigned char> seen;
  seen[3] = 250;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel histogram
    if (v[i] % 5 == 0)
      continue;
    seen[v[i] % m] += 1;
    for (int k = 0; k < v[i] % 3; ++k)
      seen[k - 7]++;
  }
  return seen;
}
[[xcs::jit]] std::map<char, long> letters(const std::string &text, long weight) {
  std::map<char, long> sum;
  for (char c : text) // XCS: parallel histogram
    if (c != ' ')
      sum[c] -= weight * c;
  return sum;
}
static int checked(int x) {
  if (x == 2500)
    throw std::out_of_range("2500");
  return x % 10;
}
[[xcs::jit]] int untilThrow(const std::vector<int> &v) {
  std::unordered_map<std::string, int> sum;
  for (int x : v) // XCS: parallel histogram
    sum[std::to_string(x % 77)] += checked(x);
  return sum["5"];
}
int main() {
  std::vector<std::string> text;
  std::vector<int> v;
  std::string letter;
  for (int i = 0; i < 6000; ++i) {
    int x = i * 7919 % 6007;
    v.push_back(x);
    text.push_back("word" + std::to_string(x * x % 331));
    letter += char(' ' + x % 90);
  }
  unsigned hash = 0;
  for (auto &[word, n] : words(text))
    hash = hash * 31 + unsigned(n) + unsigned(word.back());
  for (auto &[key, n] : residues(v, 401)) // in the order of the table
    hash = hash * 31 + unsigned(key) * 7 + n;
  for (auto &[c, n] : letters(letter, 1000003))
    hash = hash * 31 + unsigned(n) + unsigned(c);
  std::printf("%u\n", hash);
  try {
    std::printf("%d\n", untilThrow(v));
  } catch (const std::out_of_range &e) {
    std::printf("%s\n", e.what());
  }
  v.resize(900);
  std::printf("%d %zu\n", untilThrow(v), words({}).size());
}
