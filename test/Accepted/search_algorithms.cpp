// RUN: %accept %s 13 search
// Standard algorithms that end early, wherever an expression may stand.
#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

bool isRare(int x) { return x % 1999 == 1998; }

[[xcs::jit]] bool any(const std::vector<int> &v, int k) {
  return std::any_of(v.begin(), v.end(), [k](int x) { return x * 3 > k; }); // XCS: parallel search
}

[[xcs::jit]] int allAndNone(const std::vector<int> &v, int k) {
  int result = 0;
  if (std::all_of(v.cbegin(), v.cend(), [k](const int &x) { return x < k; })) // XCS: parallel search
    result += 1;
  result += std::none_of(v.begin(), v.end(), isRare) ? 10 : 20; // XCS: parallel search
  return result;
}

[[xcs::jit]] long found(const std::vector<std::string> &words, char c) {
  auto it = std::find_if(words.begin(), words.end(), // XCS: parallel search
                         [c](const std::string &word) { return word.size() > 2 && word.find(c) == 2; });
  return it == words.end() ? -1 : it - words.begin();
}

[[xcs::jit]] long inArray(const int *p, int n, long wanted) {
  const int *at = std::find(p, p + n, wanted); // XCS: parallel search
  return at - p;
}

[[xcs::jit]] int place(std::array<int, 300> &table, int wanted) {
  *std::find(table.begin(), table.end(), wanted) = 7; // XCS: parallel search
  int changed = 0;
  for (int x : table) // XCS: parallel reduce
    changed += x == 7;
  return changed;
}

[[xcs::jit]] int firstOdd(std::vector<int> &v) {
  auto isEven = [](int x) { return x % 2 == 0; };
  auto at = std::find_if_not(v.begin(), v.end(), isEven); // XCS: parallel search
  if (at == v.end())
    return -1;
  *at += 100;
  return *at;
}

[[xcs::jit]] int twice(const std::vector<int> &v, int a, int b) {
  // Two in one statement, and one in the subscript of another expression.
  return (std::find(v.begin(), v.end(), a) < std::find(v.begin(), v.end(), b)) + // XCS: parallel search
         2 * v[std::find(v.begin(), v.end(), a + 1) - v.begin()];                // XCS: parallel search
}

[[xcs::jit]] bool rows(const std::vector<std::vector<int>> &all, int wanted) {
  for (auto &row : all) // XCS: parallel search
    if (std::any_of(row.begin(), row.end(), [wanted](int x) { return x == wanted; }))
      return true;
  return false;
}

[[xcs::jit]] bool throwing(const std::vector<std::string> &texts, int limit) {
  return std::any_of(texts.begin(), texts.end(), // XCS: parallel search
                     [limit](const std::string &text) { return text.at(3) - '0' > limit; });
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 3000; ++i)
    v.push_back(i * 2 % 3001);
  std::printf("%d %d %d\n", any(v, 8997), any(v, 9003), any({}, 1));
  std::printf("%d %d %d\n", allAndNone(v, 3001), allAndNone(v, 2000), allAndNone({}, 0));
  std::vector<std::string> words(900, "abc");
  words[700] = "abx";
  words[800] = "cdx";
  std::printf("%ld %ld %ld\n", found(words, 'x'), found(words, 'c'), found(words, 'z'));
  std::printf("%ld %ld %ld\n", inArray(v.data(), 3000, 2999), inArray(v.data(), 3000, -1), inArray(v.data(), 0, 0));
  std::array<int, 300> table{};
  table[250] = 5;
  std::printf("%d %d\n", place(table, 5), place(table, 0));
  std::printf("%d %d\n", firstOdd(v), firstOdd(v));
  std::vector<int> even(50, 4);
  std::printf("%d\n", firstOdd(even));
  std::printf("%d %d\n", twice(v, 8, 10), twice(v, 2000, 100));
  std::vector<std::vector<int>> all(200, std::vector<int>{1, 2, 3});
  all[150].push_back(9);
  std::printf("%d %d\n", rows(all, 9), rows(all, 10));
  std::vector<std::string> texts(500, "abc1");
  texts[300] = "abc5";
  texts[310] = "ab";
  std::printf("%d\n", throwing(texts, 4));
  try {
    std::printf("%d\n", throwing(texts, 6));
  } catch (const std::out_of_range &) {
    std::printf("out of range\n");
  }
}
