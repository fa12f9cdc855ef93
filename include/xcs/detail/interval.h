// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the values of a loop can be, worked out before it: subscripts, bounds of inner loops. Where the
// numbers do not fit 64 bits nothing is known, and a check that needs them fails. A part of skeletons.h,
// which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// The integers `low` to `high`: unknown ones, or none (of a loop that has no iterations).
struct interval {
  long long low = 0, high = 0;
  bool known = true;

  constexpr interval() noexcept = default;
  constexpr interval(long long value) noexcept : low(value), high(value) {}
  constexpr interval(long long from, long long to, bool fits = true) noexcept
      : low(from), high(to), known(fits) {}

  constexpr bool none() const noexcept { return known && low > high; }
};

constexpr interval nothing_known() noexcept { return {0, 0, false}; }

/// The value of a variable: an integer or an enumerator.
template <class T> constexpr interval exactly(T value) noexcept {
  using type = bare<T>;
  const auto number = static_cast<long long>(value);
  if constexpr (integer<type>::value) {
    if (integer<type>::is_signed || number >= 0)
      return number;
  } else if (sizeof(type) < sizeof(number) || number >= 0) {
    return number;
  }
  return nothing_known(); // beyond 63 bits
}

/// What one operation makes of the ends of two intervals; `Op` tells whether it did not fit.
template <class Op> constexpr interval combine(interval a, interval b, Op op) noexcept {
  if (a.none() || b.none())
    return {1, 0};
  interval result;
  result.known = a.known && b.known && !op(a, b, result);
  return result.known ? result : nothing_known();
}
constexpr interval operator+(interval a, interval b) noexcept {
  return combine(a, b, [](interval x, interval y, interval &into) {
    return __builtin_add_overflow(x.low, y.low, &into.low) ||
           __builtin_add_overflow(x.high, y.high, &into.high);
  });
}
constexpr interval operator-(interval a, interval b) noexcept {
  return combine(a, b, [](interval x, interval y, interval &into) {
    return __builtin_sub_overflow(x.low, y.high, &into.low) ||
           __builtin_sub_overflow(x.high, y.low, &into.high);
  });
}
constexpr interval operator*(interval a, interval b) noexcept {
  return combine(a, b, [](interval x, interval y, interval &into) {
    long long corners[4] = {};
    if (__builtin_mul_overflow(x.low, y.low, &corners[0]) ||
        __builtin_mul_overflow(x.low, y.high, &corners[1]) ||
        __builtin_mul_overflow(x.high, y.low, &corners[2]) ||
        __builtin_mul_overflow(x.high, y.high, &corners[3]))
      return true;
    into.low = into.high = corners[0];
    for (long long corner : corners) {
      into.low = corner < into.low ? corner : into.low;
      into.high = corner > into.high ? corner : into.high;
    }
    return false;
  });
}
constexpr interval lower(interval a, interval b) noexcept {
  return combine(a, b, [](interval x, interval y, interval &into) {
    into.low = x.low < y.low ? x.low : y.low;
    into.high = x.high < y.high ? x.high : y.high;
    return false;
  });
}
constexpr interval upper(interval a, interval b) noexcept {
  return combine(a, b, [](interval x, interval y, interval &into) {
    into.low = x.low > y.low ? x.low : y.low;
    into.high = x.high > y.high ? x.high : y.high;
    return false;
  });
}

/// Rounded down, or towards zero; `divisor` is positive.
constexpr interval quotient(interval a, long long divisor, bool down) noexcept {
  if (!a.known || a.none())
    return a;
  const long long low = a.low / divisor, high = a.high / divisor;
  return {low - (down && a.low % divisor < 0), high - (down && a.high % divisor < 0)};
}

/// The values of a counter that runs from the first value to the last, both included.
constexpr interval between(interval first, interval last) noexcept {
  if (first.none() || last.none())
    return {1, 0};
  return {first.low, last.high, first.known && last.known};
}

/// Both, and all in between.
constexpr interval across(interval a, interval b) noexcept {
  if (a.none() || b.none())
    return a.none() ? b : a;
  return {a.low < b.low ? a.low : b.low, a.high > b.high ? a.high : b.high, a.known && b.known};
}

/// The same, if a type with these limits can hold it.
constexpr interval fitting(interval a, long long least, long long most) noexcept {
  return a.none() || (a.known && a.low >= least && a.high <= most) ? a : nothing_known();
}

/// Whether every value lies within the limits.
constexpr bool always_within(interval a, long long least, long long most) noexcept {
  return a.none() || (a.known && a.low >= least && a.high <= most);
}

/// Whether a counter certainly has values, whatever its bounds turn out to be.
constexpr bool always_runs(interval first, interval last) noexcept {
  return first.known && last.known && !first.none() && !last.none() && first.high <= last.low;
}

} // namespace detail
} // namespace xcs
