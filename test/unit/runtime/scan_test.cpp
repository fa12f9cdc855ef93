// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <climits>
#include <numeric>
#include <vector>

using namespace xcs;
using namespace xcs::test;

class Scan : public every_way {};
XCS_EVERY_WAY(Scan);

namespace {

/// As the plugin writes it: out[i] is the sum of `start` and in[0] to in[i].
template <class T> T sums(detail::site &at, const std::vector<T> &in, std::vector<T> &out, T start) {
  T sum = start;
  if (detail::enter(at, in.size())) {
    detail::sum<T> none;
    detail::for_scanned(
        at, in.size(),
        [&](detail::block<1> b, detail::part_of<decltype(none)> &r) {
          auto a = r;
          for (std::size_t i = b.begin; i != b.end; ++i)
            a += in[i];
          r = a;
        },
        [&](detail::block<2> b, T &r) {
          auto a = r;
          for (std::size_t i = b.begin; i != b.end; ++i) {
            a += in[i];
            out[i] = a;
          }
          r = a;
        },
        none, sum);
  } else {
    for (std::size_t i = 0; i != in.size(); ++i)
      out[i] = sum += in[i];
  }
  return sum;
}

} // namespace

TEST_P(Scan, EverySizeFromNoneOn) {
  run([&] {
    for (const std::size_t n : {0, 1, 2, 3, 4, 5, 7, 63, 64, 65, 66, 1000, 5000}) {
      std::vector<int> in(n), out(n, -1), expected(n);
      std::iota(in.begin(), in.end(), -10);
      std::partial_sum(in.begin(), in.end(), expected.begin());
      const int total = sums(site("scan"), in, out, 0);
      ASSERT_EQ(out, expected) << n;
      ASSERT_EQ(total, n == 0 ? 0 : expected.back()) << n;
    }
  });
}

TEST_P(Scan, PartsMayLeaveTheTypeThatTheSumDoesNot) {
  run([&] {
    std::vector<int> in(2000, -2'000'000), out(2000);
    const int total = sums(site("scan"), in, out, INT_MAX);
    ASSERT_EQ(total, int(INT_MAX - 4'000'000'000LL));
    ASSERT_EQ(out[999], int(INT_MAX - 2'000'000'000LL));
  });
}

TEST_P(Scan, InPlaceAndAgain) {
  run([&] {
    std::vector<unsigned long> v(3000, 3);
    for (int round = 0; round < 20; ++round)
      sums(site("scan"), v, v, 1ul);
    std::vector<unsigned long> expected(3000, 3);
    for (int round = 0; round < 20; ++round) {
      unsigned long sum = 1;
      for (unsigned long &x : expected)
        x = sum += x;
    }
    ASSERT_EQ(v, expected);
  });
}
