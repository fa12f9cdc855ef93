// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranges as a range-for sees them.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

namespace lookup {
struct best {};
struct good : best {};
struct first_choice : good {};
struct nothing {};
void begin(nothing); // so that the names below are looked up by argument
void end(nothing);
template <class T, size_type N> constexpr T *first(T (&array)[N], first_choice) noexcept { return array; }
template <class T, size_type N> constexpr T *last(T (&array)[N], first_choice) noexcept { return array + N; }
template <class R> constexpr auto first(R &range, good) -> decltype(range.begin()) { return range.begin(); }
template <class R> constexpr auto last(R &range, good) -> decltype(range.end()) { return range.end(); }
template <class R> constexpr auto first(R &range, best) -> decltype(begin(range)) { return begin(range); }
template <class R> constexpr auto last(R &range, best) -> decltype(end(range)) { return end(range); }
} // namespace lookup

/// The begin iterator of a range, found as a range-for finds it.
template <class R> constexpr auto range_first(R &&range) {
  return lookup::first(range, lookup::first_choice{});
}
template <class R> constexpr auto range_last(R &&range) {
  return lookup::last(range, lookup::first_choice{});
}
/// The number of elements of a random-access range.
template <class R> constexpr size_type range_size(R &&range) {
  return static_cast<size_type>(range_last(range) - range_first(range));
}

template <class Iterator> struct subrange {
  Iterator from, to;
  constexpr Iterator begin() const { return from; }
  constexpr Iterator end() const { return to; }
};
/// Elements [first, last) of a random-access range.
template <class R> constexpr auto sub(R &&range, size_type first, size_type last) {
  auto start = range_first(range);
  using difference = decltype(start - start);
  return subrange<decltype(start)>{start + static_cast<difference>(first),
                                   start + static_cast<difference>(last)};
}

} // namespace detail
} // namespace xcs
