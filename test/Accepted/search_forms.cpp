// RUN: %accept %s 9 search
// Ways out in arms, in inner loops, in switches, behind continue; blocks with and without braces.
#include <cstdio>
#include <set>
#include <string>
#include <utility>
#include <vector>

int weigh(int x) {
  int sum = 0;
  for (int i = 0; i < 20; ++i)
    sum += (x >> i) & 1;
  return sum;
}

[[xcs::jit]] int behindContinue(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel search
    if (weigh(v[i]) < 9)
      continue;
    int result = v[i] * 2;
    std::printf("found %d\n", v[i]);
    return result;
  }
  return 0;
}

[[xcs::jit]] int twoWays(const std::vector<int> &v) {
  int how = 0, where = -1;
  for (int i = 0; i < static_cast<int>(v.size()); ++i) { // XCS: parallel search
    if (v[i] % 1009 == 1008) {
      how = 1;
      where = i;
      break;
    } else if (v[i] % 2003 == 2002)
      return i + 100000;
  }
  return how * 10000 + where;
}

[[xcs::jit]] int inSwitch(const std::vector<int> &v) {
  for (int x : v) // XCS: parallel search
    switch (x % 997) {
    case 995:
      return x;
    case 994:
    case 993:
      if (x > 1500)
        return -x;
      break;
    default:
      break;
    }
  return 0;
}

[[xcs::jit]] std::pair<int, int> nested(const std::vector<std::string> &rows, char c) {
  for (std::size_t i = 0; i < rows.size(); ++i) // XCS: parallel search
    for (std::size_t j = 0; j < rows[i].size(); ++j) {
      if (rows[i][j] == '#')
        break;
      if (rows[i][j] == c)
        return {static_cast<int>(i), static_cast<int>(j)};
    }
  return {-1, -1};
}

[[xcs::jit]] int substring(const std::string &text, char a, char b) {
  for (std::size_t i = 0; i + 1 < text.size(); i += 1) { // XCS: parallel search
    bool match = true;
    if (text[i] != a)
      match = false;
    if (text[i + 1] != b)
      match = false;
    if (match)
      return static_cast<int>(i);
  }
  return -1;
}

[[xcs::jit]] const std::string *known(const std::vector<std::string> &words,
                                      const std::set<std::string> &set) {
  for (auto &word : words) { // XCS: parallel search
    std::string key = word + "!";
    if (set.count(key) != 0)
      return &word;
  }
  return nullptr;
}

[[xcs::jit]] int stepped(const std::vector<int> &v, int from) {
  int at = -1;
  for (int i = from; i < 2000; i += 3) // XCS: guarded search
    if (v[i + 2] > 1990) {
      at = i;
      break;
    }
  return at;
}

template <class T> [[xcs::jit]] long where(const std::vector<T> &v, T wanted) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel search
    if (v[i] == wanted)
      return static_cast<long>(i);
  return -1;
}

[[xcs::jit]] int lambdaTest(const std::vector<int> &v, int limit) {
  auto above = [limit](int x) { return x * 3 > limit; };
  for (int x : v) // XCS: parallel search
    if (above(x))
      return x;
  return -1;
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 2500; ++i)
    v.push_back(i);
  std::printf("%d\n", behindContinue(v));
  std::printf("%d %d\n", twoWays(v), twoWays({2002, 3}));
  std::printf("%d %d\n", inSwitch(v), inSwitch({1, 2, 1990, 994}));
  std::vector<std::string> rows(300, "abcdef#x");
  auto p = nested(rows, 'x');
  rows[200][3] = 'y';
  auto q = nested(rows, 'y');
  std::printf("%d %d %d %d\n", p.first, p.second, q.first, q.second);
  std::string text(4000, 'a');
  text[3000] = 'b';
  std::printf("%d %d %d\n", substring(text, 'a', 'b'), substring(text, 'b', 'b'), substring("", 'a', 'b'));
  std::vector<std::string> words(100, "w");
  words[60] = "z";
  std::set<std::string> set{"z!", "y!"};
  const std::string *k = known(words, set);
  std::printf("%s %d\n", k->c_str(), static_cast<int>(k - words.data()));
  std::printf("%d %d %d\n", stepped(v, 0), stepped(v, 5), stepped(v, 2000));
  std::printf("%ld %ld\n", where(v, 2222), where(std::vector<char>(300, 'a'), 'b'));
  std::printf("%d %d\n", lambdaTest(v, 5000), lambdaTest(v, 50000));
}
