// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By hand: tbb::parallel_scan.
#include "kernels.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_scan.h>

#include <algorithm>
#include <functional>

namespace {

constexpr std::size_t grain = 16384;

/// `each(i, sum)` gives the sum behind item i, `leave(i, before, sum)` stores what is wanted of it.
template <class T, class Each, class Leave, class Join>
T scanned(std::size_t first, std::size_t last, T none, Each &&each, Leave &&leave, Join &&join) {
  return tbb::parallel_scan(
      tbb::blocked_range<std::size_t>(first, last, grain), none,
      [&](const tbb::blocked_range<std::size_t> &r, T sum, bool is_final) {
        for (std::size_t i = r.begin(); i != r.end(); ++i) {
          const T before = sum;
          sum = each(i, sum);
          if (is_final)
            leave(i, before, sum);
        }
        return sum;
      },
      join);
}

} // namespace

long sums(const std::vector<int> &in, std::vector<long> &out) {
  const int *from = in.data();
  long *to = out.data();
  return scanned(
      0, in.size(), 0L, [=](std::size_t i, long sum) { return sum + from[i]; },
      [=](std::size_t i, long, long sum) { to[i] = sum; }, std::plus<long>());
}

unsigned offsets(std::vector<unsigned> &lengths) {
  unsigned *all = lengths.data();
  return scanned(
      0, lengths.size(), 0u, [=](std::size_t i, unsigned sum) { return sum + all[i]; },
      [=](std::size_t i, unsigned before, unsigned) { all[i] = before; }, std::plus<unsigned>());
}

int records(const std::vector<int> &in, std::vector<int> &out) {
  const int *from = in.data();
  int *to = out.data();
  return scanned(
      0, in.size(), 0, [=](std::size_t i, int best) { return std::max(best, height(from[i])); },
      [=](std::size_t i, int, int best) { to[i] = best; }, [](int a, int b) { return std::max(a, b); });
}

void prefix(std::vector<unsigned> &values) {
  unsigned *all = values.data();
  scanned(
      0, values.size(), 0u, [=](std::size_t i, unsigned sum) { return sum + all[i]; },
      [=](std::size_t i, unsigned, unsigned sum) { all[i] = sum; }, std::plus<unsigned>());
}
