// RUN: %reject %s XCS1008
// Bits share words: rows of an iteration's own may be written in parallel, one container of all may not. What
// operator[] of a const bitset gives is read out of it.
#include <bitset>
#include <cstdio>
#include <functional>
#include <vector>
using Bits = std::bitset<70>;
[[xcs::jit]] void shared(std::vector<bool> &v, std::vector<std::vector<bool>> &rows) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1008
    v[i] = i % 3 == 0;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) { // XCS: sequential XCS1008
    rows[i][0] = true;
    rows[i + 1][1] = true;
  }
}
[[xcs::jit]] void chained(std::vector<Bits> &all, std::vector<int> &out) {
  for (std::size_t i = 1; i < all.size(); ++i) { // XCS: sequential XCS1001
    const Bits &before = all[i - 1];
    out[i] = before[0];
    all[i].set();
  }
  for (std::size_t i = 1; i < out.size(); ++i) { // XCS: sequential
    out[i - 1] = std::identity()(out[i]) + 1;
    out[i] += 1;
  }
}
int main() {
  std::vector<bool> v(200);
  std::vector<std::vector<bool>> rows(50, std::vector<bool>(5));
  std::vector<Bits> all(50);
  std::vector<int> out(50);
  shared(v, rows);
  chained(all, out);
  for (std::size_t i = 0; i < out.size(); ++i)
    std::printf("%d%d%d%d", int(v[i]), int(rows[i][0]), int(rows[i][1]), out[i]);
}
