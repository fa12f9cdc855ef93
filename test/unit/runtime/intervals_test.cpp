// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Intervals against the values they stand for.

#include "support.h"

#include <algorithm>
#include <climits>
#include <random>
#include <vector>

using namespace xcs::detail;

namespace {

bool has(interval of, long long value) { return of.known && of.low <= value && value <= of.high; }

TEST(Intervals, HoldEveryResult) {
  std::mt19937 random(7);
  auto some = [&] {
    long long low = static_cast<long long>(random() % 21) - 10;
    return interval(low, low + static_cast<long long>(random() % 4));
  };
  for (int trial = 0; trial < 2000; ++trial) {
    interval a = some(), b = some();
    long long divisor = static_cast<long long>(random() % 4) + 1;
    for (long long x = a.low; x <= a.high; ++x)
      for (long long y = b.low; y <= b.high; ++y) {
        EXPECT_TRUE(has(a + b, x + y) && has(a - b, x - y) && has(a * b, x * y));
        EXPECT_TRUE(has(lower(a, b), x < y ? x : y) && has(upper(a, b), x > y ? x : y));
        EXPECT_TRUE(has(across(a, b), x) && has(across(a, b), y));
        EXPECT_TRUE(x > y || (has(between(a, b), x) && has(between(a, b), y)));
        EXPECT_TRUE(has(quotient(a, divisor, false), x / divisor));
        EXPECT_TRUE(has(quotient(a, divisor, true), x / divisor - (x % divisor < 0)));
      }
  }
}

TEST(Intervals, ExactAtTheirEnds) {
  EXPECT_EQ((interval(-2, 3) * interval(-5, 4)).low, -15);
  EXPECT_EQ((interval(-2, 3) * interval(-5, 4)).high, 12);
  EXPECT_EQ((interval(0, 9) * interval(10) + interval(0, 9)).high, 99);
}

TEST(Intervals, WhatDoesNotFitIsNotKnown) {
  EXPECT_FALSE((interval(LLONG_MAX) + 1).known);
  EXPECT_FALSE((interval(LLONG_MIN) - 1).known);
  EXPECT_FALSE((interval(1LL << 62) * 2).known);
  EXPECT_FALSE((interval(LLONG_MIN) * -1).known);
  EXPECT_FALSE((nothing_known() + 1).known);
  EXPECT_FALSE(exactly(~0ULL).known);
  EXPECT_TRUE(exactly(~0U).known);
  EXPECT_EQ(exactly(-1LL).low, -1);
  EXPECT_FALSE(fitting(interval(0, 256), 0, 255).known);
  EXPECT_TRUE(fitting(interval(0, 255), 0, 255).known);
}

TEST(Intervals, LoopsWithoutIterations) {
  const interval none = between(interval(0), interval(-1));
  EXPECT_TRUE(none.none() && (none * interval(3) + 1).none() && (nothing_known() + none).none());
  EXPECT_TRUE(between(none, interval(3)).none());
  EXPECT_EQ(across(none, interval(3)).low, 3);
  EXPECT_TRUE(always_within(none, 5, 6));
  EXPECT_FALSE(always_within(nothing_known(), LLONG_MIN, LLONG_MAX));
  EXPECT_TRUE(always_runs(interval(0), interval(0)));
  EXPECT_FALSE(always_runs(interval(0, 4), interval(3, 5)));
  EXPECT_FALSE(always_runs(interval(0), nothing_known()));
}

TEST(Intervals, OfElements) {
  int array[8] = {};
  auto meets = [&](interval a, interval b) { return !disjoint(elements(array, a), elements(array, b)); };
  EXPECT_FALSE(meets(interval(0, 3), interval(4, 7)));
  EXPECT_TRUE(meets(interval(0, 4), interval(4, 7)));
  EXPECT_FALSE(meets(interval(1, 0), interval(0, 7)));
  EXPECT_TRUE(meets(nothing_known(), interval(0)));
  EXPECT_FALSE(meets(nothing_known(), interval(1, 0)));
  EXPECT_TRUE(meets(interval(LLONG_MIN, 0), interval(7)));
  EXPECT_TRUE(meets(interval(0, LLONG_MAX), interval(7)));
  EXPECT_TRUE(meets(interval(1LL << 61), interval(0))); // not an element that any object has
  std::vector<int> vector(3), empty;
  EXPECT_TRUE(disjoint(all_elements(empty), elements(array, nothing_known())));
  EXPECT_FALSE(disjoint(all_elements(vector), elements(vector.data(), interval(2))));
  EXPECT_TRUE(disjoint(all_elements(vector), elements(array, interval(0, 7))));
}

TEST(AllDifferent, IsExact) {
  std::mt19937 random(11);
  for (int trial = 0; trial < 3000; ++trial) {
    int numbers[12];
    for (int &number : numbers)
      number = static_cast<int>(random() % 40) - 20;
    long long first = static_cast<long long>(random() % 4), by = static_cast<long long>(random() % 5) - 2;
    size_type count = random() % 4;
    if (by < 0)
      first += 8;
    std::vector<int> seen;
    for (size_type i = 0; i < count; ++i)
      seen.push_back(numbers[first + static_cast<long long>(i) * by]);
    std::sort(seen.begin(), seen.end());
    bool different = std::adjacent_find(seen.begin(), seen.end()) == seen.end();
    long long last = first + (count == 0 ? 0 : static_cast<long long>(count) - 1) * by;
    bool found = all_different(numbers, interval(first), interval(last), count);
    EXPECT_FALSE(found && !different);
    EXPECT_TRUE(found || !different);
  }
}

TEST(AllDifferent, GivesUp) {
  const long far[] = {LONG_MIN, LONG_MAX, 0};
  EXPECT_FALSE(all_different(far, interval(0), interval(2), 3));
  EXPECT_FALSE(all_different(far, nothing_known(), interval(2), 3));
  EXPECT_FALSE(all_different(far, interval(0, 1), interval(2), 3));
  EXPECT_TRUE(all_different(far, interval(0), interval(0), 1));
  const unsigned char bytes[] = {255, 0, 128};
  EXPECT_TRUE(all_different(bytes, interval(0), interval(2), 3));
  const short same[] = {-1, 5, -1};
  EXPECT_FALSE(all_different(same, interval(2), interval(0), 3));
}

} // namespace
