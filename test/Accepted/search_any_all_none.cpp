// RUN: %accept %s 6 search
// Whether any, all or none have a property; with effects at the end only.
#include <cstdio>
#include <string>
#include <vector>

[[xcs::jit]] bool any(const std::vector<double> &v, double limit) {
  for (double x : v) // XCS: parallel search
    if (x * x > limit)
      return true;
  return false;
}

[[xcs::jit]] bool sorted(const std::vector<int> &v) {
  for (std::size_t i = 0; i + 1 < v.size(); ++i) // XCS: parallel search
    if (v[i] > v[i + 1])
      return false;
  return true;
}

[[xcs::jit]] bool equal(const std::vector<int> &a, const std::vector<int> &b) {
  if (a.size() != b.size())
    return false;
  for (std::size_t i = 0; i < a.size(); ++i) // XCS: guarded search
    if (a[i] != b[i])
      return false;
  return true;
}

int tried = 0;

[[xcs::jit]] bool allFit(const std::vector<std::string> &all, std::size_t width) {
  bool ok = true;
  for (const auto &each : all) // XCS: parallel search
    if (each.size() > width) {
      ++tried;
      std::printf("too wide: %s\n", each.c_str());
      ok = false;
      break;
    }
  return ok;
}

[[xcs::jit]] bool contains(const std::vector<std::vector<int>> &rows, int wanted) {
  for (std::size_t i = 0; i < rows.size(); ++i) // XCS: parallel search
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      if (rows[i][j] == wanted)
        return true;
  return false;
}

struct Matrix {
  std::vector<int> cells;
  int size = 0;
  [[xcs::jit]] int firstDivisor(int k) const {
    for (int i = 0; i < size; ++i) { // XCS: guarded search
      if (cells[i] < 10)
        continue;
      if (cells[i] % k == 0)
        return i;
    }
    return -1;
  }
};

int main() {
  std::vector<double> v(3000, 1.5);
  std::printf("%d\n", any(v, 4));
  v[2500] = 3;
  std::printf("%d %d\n", any(v, 4), any(v, 9));
  std::vector<int> a(2000), b;
  for (int i = 0; i < 2000; ++i)
    a[i] = i / 3;
  b = a;
  std::printf("%d %d\n", sorted(a), equal(a, b));
  b[1999] = 0;
  std::printf("%d %d %d\n", sorted(b), equal(a, b), sorted({}));
  b.pop_back();
  std::printf("%d\n", equal(a, b));
  std::vector<std::string> words(500, "word");
  std::printf("%d\n", allFit(words, 4));
  words[300] = "words";
  words[301] = "lots of words";
  std::printf("%d %d\n", allFit(words, 4), tried);
  std::vector<std::vector<int>> rows;
  for (int i = 0; i < 100; ++i)
    rows.push_back(std::vector<int>(i, i));
  for (int wanted : {0, 1, 50, 99, 100})
    std::printf("%d", contains(rows, wanted));
  Matrix m{a, 2000};
  std::printf("\n%d %d %d\n", m.firstDivisor(7), m.firstDivisor(661), m.firstDivisor(1000));
  Matrix none{{1, 2}, 2};
  std::printf("%d\n", none.firstDivisor(0));
}
