// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The number of iterations of a loop, and its variable in one of them. `low` has the loop variable's type.
// 0 also stands for "not countable" (the variable would wrap, the step is not positive): enter() refuses 0,
// so that the original loop decides. A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

template <class T> constexpr bool is_negative(T value) noexcept {
  if constexpr (integer<T>::is_signed)
    return value < T(0);
  else
    return false;
}

template <class T> constexpr size_type as_size(T count) noexcept {
  return static_cast<word>(count) > static_cast<word>(~size_type(0)) ? 0 : static_cast<size_type>(count);
}

/// Iterations of `for (I i = from; i < to (or <=); i += step)`, everything seen as the comparison sees it.
template <class I, class B, class S>
constexpr size_type trip_up(I from, B to, S step, bool inclusive) noexcept {
  using common = no_reference<decltype(true ? +from : +to)>;
  const common first = static_cast<common>(from), last = static_cast<common>(to);
  if (is_negative(step) || step == S(0) || last < first || (!inclusive && !(first < last)))
    return 0;
  const word amount = static_cast<word>(step);
  const word span = static_cast<word>(last) - static_cast<word>(first) - (inclusive ? 0u : 1u);
  const word steps = span / amount; // the last iteration is number `steps`
  // The variable also takes the value that ends the loop: it must reach it without wrapping.
  const word common_greatest = integer<common>::greatest, variable_greatest = integer<I>::greatest;
  const bool high =
      is_negative(from) && !integer<common>::is_signed; // compares as a great value, up to that of -1
  const word greatest = high || common_greatest < variable_greatest ? common_greatest : variable_greatest;
  const word room = greatest - static_cast<word>(first);
  const word reached = steps * amount;
  if (reached > room || amount > room - reached || steps == ~word(0))
    return 0;
  return as_size(steps + 1);
}

/// Iterations of `for (I i = from; i > to (or >=); i -= step)`.
template <class I, class B, class S>
constexpr size_type trip_down(I from, B to, S step, bool inclusive) noexcept {
  using common = no_reference<decltype(true ? +from : +to)>;
  const common first = static_cast<common>(from), last = static_cast<common>(to);
  if (is_negative(step) || step == S(0) || first < last || (!inclusive && !(last < first)))
    return 0;
  const word amount = static_cast<word>(step);
  const word span = static_cast<word>(first) - static_cast<word>(last) - (inclusive ? 0u : 1u);
  const word steps = span / amount;
  // The least value to reach: that of the variable, unless it compares as unsigned; then its 0, or, from
  // below 0, its least.
  word room = static_cast<word>(first);
  if constexpr (integer<I>::is_signed) {
    const word least = ~static_cast<word>(integer<I>::greatest); // two's complement, sign-extended
    if (integer<common>::is_signed)
      room = static_cast<word>(first) - least;
    else if (is_negative(from))
      room = static_cast<word>(from) - least;
  }
  const word reached = steps * amount;
  if (reached > room || amount > room - reached || steps == ~word(0))
    return 0;
  return as_size(steps + 1);
}

template <class I, class B>
using if_integers = typename only_if<integer<I>::value && integer<B>::value, size_type>::type;
template <class I, class B>
using if_positions = typename only_if<!integer<I>::value && !integer<B>::value, size_type>::type;

/// Iterations of `for (i = low; i < high; i += step)`.
template <class I, class B, class S> constexpr if_integers<I, B> trip_lt(I low, B high, S step) noexcept {
  return trip_up(low, high, step, false);
}
/// Iterations of `for (i = low; i <= high; i += step)`.
template <class I, class B, class S> constexpr if_integers<I, B> trip_le(I low, B high, S step) noexcept {
  return trip_up(low, high, step, true);
}
/// Iterations of `for (i = high; i > low; i -= step)`; `step` is what is subtracted.
template <class I, class B, class S> constexpr if_integers<I, B> trip_gt(I high, B low, S step) noexcept {
  return trip_down(high, low, step, false);
}
/// Iterations of `for (i = high; i >= low; i -= step)`; `step` is what is subtracted.
template <class I, class B, class S> constexpr if_integers<I, B> trip_ge(I high, B low, S step) noexcept {
  return trip_down(high, low, step, true);
}
/// Iterations of `for (i = first; i != last; i += step)`; a negative `step` counts down.
template <class I, class B, class S> constexpr if_integers<I, B> trip_ne(I first, B last, S step) noexcept {
  using common = no_reference<decltype(true ? +first : +last)>;
  const word from = static_cast<word>(static_cast<common>(first)),
             to = static_cast<word>(static_cast<common>(last));
  const bool down = is_negative(step);
  const word amount = down ? word(0) - static_cast<word>(step) : static_cast<word>(step);
  if (amount == 0 || (down ? from - to : to - from) % amount != 0)
    return 0;
  return down ? trip_down(first, last, amount, false) : trip_up(first, last, amount, false);
}

/// The same for pointers and random-access iterators, whose differences are exact.
template <class I, class B, class S> constexpr if_positions<I, B> trip_ne(I first, B last, S step) {
  const auto span = last - first;
  return step == S(0) || span % step != 0 || span / step < 0 ? 0 : static_cast<size_type>(span / step);
}
template <class I, class B, class S> constexpr if_positions<I, B> trip_lt(I low, B high, S step) {
  return step > S(0) && low < high ? static_cast<size_type>((high - low - 1) / step + 1) : 0;
}
template <class I, class B, class S> constexpr if_positions<I, B> trip_le(I low, B high, S step) {
  return step > S(0) && low <= high ? static_cast<size_type>((high - low) / step + 1) : 0;
}
template <class I, class B, class S> constexpr if_positions<I, B> trip_gt(I high, B low, S step) {
  return step > S(0) && low < high ? static_cast<size_type>((high - low - 1) / step + 1) : 0;
}
template <class I, class B, class S> constexpr if_positions<I, B> trip_ge(I high, B low, S step) {
  return step > S(0) && low <= high ? static_cast<size_type>((high - low) / step + 1) : 0;
}

/// The loop variable in iteration `index`: low + index * step, without a signed overflow on the way.
template <class I, class S>
constexpr typename only_if<integer<I>::value, I>::type at(I low, S step, size_type index) noexcept {
  return static_cast<I>(static_cast<word>(low) + static_cast<word>(index) * static_cast<word>(step));
}
template <class I, class S>
constexpr typename only_if<!integer<I>::value, I>::type at(I low, S step, size_type index) {
  return low + static_cast<decltype(low - low)>(index) * static_cast<decltype(low - low)>(step);
}

} // namespace detail
} // namespace xcs
