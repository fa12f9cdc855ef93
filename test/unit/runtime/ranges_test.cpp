// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <array>
#include <deque>
#include <numeric>
#include <span>

using namespace xcs;

namespace by_argument {
struct bag {
  int content[4] = {1, 2, 3, 4};
};
int *begin(bag &of) { return of.content; }
int *end(bag &of) { return of.content + 4; }
} // namespace by_argument

namespace {

template <class R> int sum_of_middle(R &&range) {
  int sum = 0;
  for (auto &&value : detail::sub(range, 1, 3))
    sum += value;
  return sum;
}

} // namespace

TEST(Ranges, AsARangeForFindsThem) {
  int array[4] = {1, 2, 3, 4};
  std::vector<int> vector(array, array + 4);
  const std::deque<int> deque(array, array + 4);
  by_argument::bag bag;
  EXPECT_EQ(sum_of_middle(array), 5);
  EXPECT_EQ(sum_of_middle(vector), 5);
  EXPECT_EQ(sum_of_middle(deque), 5);
  EXPECT_EQ(sum_of_middle(bag), 5);
  EXPECT_EQ(sum_of_middle(std::span<int>(vector)), 5);
  EXPECT_EQ(detail::range_size(array), 4u);
  EXPECT_EQ(detail::range_size(vector), 4u);
  EXPECT_EQ(detail::range_size(deque), 4u);
  EXPECT_EQ(detail::range_size(bag), 4u);
  EXPECT_EQ(detail::range_size(std::array<int, 7>()), 7u);
  EXPECT_EQ(*detail::range_first(bag), 1);
}

TEST(Ranges, SubrangesOfVectorBoolWrite) {
  std::vector<bool> bits(10);
  for (auto &&bit : detail::sub(bits, 3, 6))
    bit = true;
  EXPECT_EQ(std::count(bits.begin(), bits.end(), true), 3);
  EXPECT_TRUE(bits[3] && bits[5] && !bits[6]);
}

TEST(Guards, DisjointIsExact) {
  char bytes[16];
  for (int a = 0; a < 8; ++a)
    for (int an = 0; an < 8; ++an)
      for (int b = 0; b < 8; ++b)
        for (int bn = 0; bn < 8; ++bn) {
          bool shared = false;
          for (int i = 0; i < 16; ++i)
            shared = shared || (i >= a && i < a + an && i >= b && i < b + bn);
          EXPECT_EQ(detail::disjoint(bytes + a, an, bytes + b, bn), !shared)
              << a << ' ' << an << ' ' << b << ' ' << bn;
        }
}

TEST(Guards, ObjectsByAddress) {
  struct evil {
    int x;
    evil *operator&() const { return nullptr; }
  } a{1}, b{1};
  EXPECT_TRUE(detail::same_object(a, a));
  EXPECT_FALSE(detail::same_object(a, b));
  EXPECT_TRUE(detail::distinct(a, b));
  EXPECT_TRUE(detail::same_object(a, a.x));
}
