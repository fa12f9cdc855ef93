// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Trip counts against the loops themselves, run in a wider type that shows where the variable would wrap.
#include "support.h"

#include <cstdint>
#include <limits>

using namespace xcs;

namespace {

enum class form { lt, le, gt, ge, ne };

template <class I, class B, class S> std::size_t computed(form as, I low, B high, S step) {
  switch (as) {
  case form::lt:
    return detail::trip_lt(low, high, step);
  case form::le:
    return detail::trip_le(low, high, step);
  case form::gt:
    return detail::trip_gt(low, high, step);
  case form::ge:
    return detail::trip_ge(low, high, step);
  case form::ne:
    return detail::trip_ne(low, high, step);
  }
  return 0;
}

/// The comparison of the loop, with the language's own conversions.
template <class I, class B> bool goes_on(form as, I i, B bound) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-compare"
  switch (as) {
  case form::lt:
    return i < bound;
  case form::le:
    return i <= bound;
  case form::gt:
    return i > bound;
  case form::ge:
    return i >= bound;
  case form::ne:
    return i != bound;
  }
#pragma GCC diagnostic pop
  return false;
}

constexpr std::size_t longest = 70'000;

/// What the loop does; 0 as well where it wraps, does not move, or goes the wrong way: those are not counted.
/// Gives up after `longest` iterations.
template <class I, class B, class S> std::size_t brute_force(form as, I low, B bound, S step) {
  if (step == 0 || (as != form::ne && step < 0))
    return 0;
  __int128 wide = low;
  const __int128 amount = as == form::gt || as == form::ge ? -__int128(step) : __int128(step);
  std::size_t count = 0;
  for (I i = low; goes_on(as, i, bound) && count <= longest; i = I(wide)) {
    wide += amount;
    if (wide > std::numeric_limits<I>::max() || wide < std::numeric_limits<I>::min())
      return 0;
    // A variable that compares as unsigned must not cross 0 either: the comparison sees it jump.
    if constexpr (std::is_signed_v<I> && std::is_unsigned_v<decltype(low + bound)>)
      if ((i < 0) != (wide < 0))
        return 0;
    ++count;
  }
  return count;
}

/// Some of the values around every edge of a type.
template <class T> std::vector<T> samples() {
  using limits = std::numeric_limits<T>;
  std::vector<T> result;
  if constexpr (sizeof(T) == 1) {
    for (int value = limits::min(); value <= limits::max(); value += 3)
      result.push_back(T(value));
  }
  for (const __int128 around : {__int128(0), __int128(limits::min()), __int128(limits::max()), __int128(127),
                                __int128(255), __int128(-128), __int128(32767), __int128(65535)})
    for (int off = -3; off <= 3; ++off)
      if (around + off >= limits::min() && around + off <= limits::max())
        result.push_back(T(around + off));
  return result;
}

template <class I, class B, class S> void compare_all(std::initializer_list<S> steps) {
  for (const form as : {form::lt, form::le, form::gt, form::ge, form::ne})
    for (const I low : samples<I>())
      for (const B bound : samples<B>())
        for (const S step : steps) {
          if constexpr (std::is_unsigned_v<S>)
            if (as == form::ne && step > S(std::numeric_limits<S>::max() / 2))
              continue;
          const std::size_t count = computed(as, low, bound, step), run = brute_force(as, low, bound, step);
          if (run > longest)
            ASSERT_TRUE(count == 0 || count > longest);
          else
            ASSERT_EQ(count, run) << "form " << int(as) << " from " << (long long)low << " bound "
                                  << (long long)bound << " step " << (long long)step << " sizes " << sizeof(I)
                                  << sizeof(B);
        }
}

} // namespace

TEST(TripCount, NarrowAgainstNarrow) {
  compare_all<signed char, signed char>({1, 2, 3, 7, 100, 127, -1, -3, 0});
  compare_all<unsigned char, unsigned char>({1, 2, 5, 100, 255, -1, -2});
  compare_all<signed char, unsigned char>({1, 2, 50, -1});
  compare_all<unsigned char, signed char>({1, 2, 50, -1});
}

TEST(TripCount, NarrowAgainstWide) {
  compare_all<unsigned char, int>({1, 2, 100, -1});
  compare_all<signed char, int>({1, 3, 100, -1});
  compare_all<signed char, unsigned>({1, 3, -1});
  compare_all<short, unsigned char>({1, 7, 30000, -7});
  compare_all<unsigned short, int>({1, 7, 30000, -1});
}

TEST(TripCount, MixedSignsOfOneWidth) {
  compare_all<short, unsigned short>({1, 1000, 32767, -1000});
  compare_all<int, unsigned>({1, 1000000000, -1000000000});
  compare_all<unsigned, int>({1, 1000000000, 2000000000, -1000000000});
  compare_all<int, unsigned>({1u, 1000000000u, 3000000000u});
  compare_all<long long, unsigned long long>({1LL, 4000000000000000000LL, -4000000000000000000LL});
}

TEST(TripCount, WideTypesAtTheirLimits) {
  compare_all<int, int>({1, 2, 1000000000, 2147483647, -1000000000});
  compare_all<int, long long>({1, 1000000000, -1000000000});
  compare_all<std::size_t, std::size_t>({std::size_t(1), std::size_t(1) << 62, ~std::size_t(0)});
  compare_all<long long, long long>({1LL, 4611686018427387904LL, -4611686018427387904LL});
}

TEST(TripCount, LongLoops) {
  EXPECT_EQ(detail::trip_lt(0, 2147483647, 1), 2147483647u);
  EXPECT_EQ(detail::trip_lt(-2147483647 - 1, 2147483647, 1), 4294967295u);
  EXPECT_EQ(detail::trip_le(0u, 4294967294u, 1), 4294967295u);
  EXPECT_EQ(detail::trip_le(0u, 4294967295u, 1), 0u); // endless
  EXPECT_EQ(detail::trip_ge(10u, 0u, 1), 0u);         // endless
  EXPECT_EQ(detail::trip_ge(10, 0, 1), 11u);
  EXPECT_EQ(detail::trip_ge(10, 0, 3), 4u);
  EXPECT_EQ(detail::trip_lt(std::size_t(0), ~std::size_t(0), 1), ~std::size_t(0));
  EXPECT_EQ(detail::trip_ne(0, 1000000, 8), 125000u);
  EXPECT_EQ(detail::trip_ne(1000000, 0, -8), 125000u);
}

TEST(TripCount, PointersAndIterators) {
  std::vector<int> v(10);
  int *p = v.data();
  EXPECT_EQ(detail::trip_ne(p, p + 10, 1), 10u);
  EXPECT_EQ(detail::trip_ne(p + 10, p, -2), 5u);
  EXPECT_EQ(detail::trip_ne(p, p + 10, 3), 0u);
  EXPECT_EQ(detail::trip_ne(p + 10, p, 1), 0u);
  EXPECT_EQ(detail::trip_lt(v.begin(), v.end(), 3), 4u);
  EXPECT_EQ(detail::trip_lt(v.end(), v.begin(), 3), 0u);
  EXPECT_EQ(detail::trip_le(p, p + 9, 3), 4u);
  EXPECT_EQ(detail::trip_gt(p + 9, p, 3), 3u);
  EXPECT_EQ(detail::trip_ge(p + 9, p, 3), 4u);
}

TEST(TripCount, ConstantExpressions) {
  static_assert(detail::trip_lt(0, 10, 3) == 4);
  static_assert(detail::trip_lt(10, 0, 3) == 0);
  static_assert(detail::trip_le('a', 'e', 1) == 5);
  static_assert(detail::trip_lt((unsigned char)0, 300, 1) == 0); // endless
  static_assert(detail::at(-5, 3, 4) == 7);
  static_assert(detail::at(5u, -1, 5) == 0u);
  static_assert(detail::at((unsigned char)250, 1, 5) == 255);
}
