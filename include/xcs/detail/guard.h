// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The checks that decide whether a loop may run in parallel: storage that must not overlap, objects that must
// differ. A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// Whether two pieces of storage share no byte; an empty one shares nothing.
inline bool disjoint(const volatile void *one, size_type one_bytes, const volatile void *two,
                     size_type two_bytes) noexcept {
  const auto a = reinterpret_cast<__UINTPTR_TYPE__>(one), b = reinterpret_cast<__UINTPTR_TYPE__>(two);
  if (one_bytes == 0 || two_bytes == 0)
    return true;
  return a < b ? b - a >= one_bytes : a - b >= two_bytes;
}

/// A piece of storage, for the checks before a loop whose iterations must not meet.
struct storage {
  const volatile void *from;
  size_type bytes;
};
/// All there is: overlaps with everything.
inline storage anything() noexcept { return {nullptr, ~size_type(0)}; }

/// The elements that a subscript reaches; none where it has no values, anything where these are not known.
template <class T> storage elements(T *base, interval at) noexcept {
  if (at.none())
    return {nullptr, 0};
  long long from = 0, bytes = 0;
  __UINTPTR_TYPE__ place_of = 0;
  constexpr auto size = static_cast<long long>(sizeof(T));
  if (!at.known || __builtin_mul_overflow(at.low, size, &from) ||
      __builtin_sub_overflow(at.high, at.low, &bytes) || __builtin_add_overflow(bytes, 1, &bytes) ||
      __builtin_mul_overflow(bytes, size, &bytes) ||
      __builtin_add_overflow(reinterpret_cast<__UINTPTR_TYPE__>(base), from, &place_of) ||
      static_cast<word>(bytes) > ~static_cast<__UINTPTR_TYPE__>(0) - place_of)
    return anything();
  return {reinterpret_cast<const volatile void *>(place_of), static_cast<size_type>(bytes)};
}
/// All elements of a container that keeps them in one piece.
template <class C> storage all_elements(C &container) noexcept {
  return {static_cast<const volatile void *>(container.data()),
          static_cast<size_type>(container.size()) * sizeof(*container.data())};
}
template <class T> storage whole(T &object) noexcept {
  return {static_cast<const volatile void *>(__builtin_addressof(object)), sizeof(T)};
}
inline bool disjoint(storage one, storage two) noexcept {
  return disjoint(one.from, one.bytes, two.from, two.bytes);
}
/// Whether `count` numbers, from subscript `first` to `last` at even distances, are all different. Numbers
/// that lie too far apart for a map of bits are taken to be not.
template <class T>
bool all_different(const T *base, interval first, interval last, size_type count) noexcept {
  if (!first.known || !last.known || first.low != first.high || last.low != last.high)
    return false;
  if (count < 2)
    return true;
  const long long from = first.low,
                  by = (last.low - first.low) / static_cast<long long>(static_cast<word>(count) - 1);
  T low = base[from], high = base[from];
  for (size_type i = 1; i < count; ++i) {
    const T each = base[from + static_cast<long long>(i) * by];
    low = each < low ? each : low;
    high = each > high ? each : high;
  }
  const word span = static_cast<word>(high) - static_cast<word>(low);
  if (span / 64 > count || span + 1 < count)
    return false;
  const size_type words = static_cast<size_type>(span / 64 + 1);
  auto *seen = static_cast<word *>(__builtin_calloc(words, sizeof(word)));
  if (seen == nullptr)
    return false;
  bool different = true;
  for (size_type i = 0; different && i < count; ++i) {
    const word each = static_cast<word>(base[from + static_cast<long long>(i) * by]) - static_cast<word>(low);
    const word bit = word(1) << (each & 63u);
    different = (seen[each / 64] & bit) == 0;
    seen[each / 64] |= bit;
  }
  __builtin_free(seen);
  return different;
}
template <class A, class B> bool same_object(const volatile A &one, const volatile B &two) noexcept {
  return static_cast<const volatile void *>(__builtin_addressof(one)) ==
         static_cast<const volatile void *>(__builtin_addressof(two));
}
template <class A, class B> bool distinct(const volatile A &one, const volatile B &two) noexcept {
  return !same_object(one, two);
}

/// Whether a container of so many elements has all those that a subscript names.
constexpr bool exist(size_type size, interval at) noexcept {
  return at.none() || (at.known && at.low >= 0 && static_cast<word>(at.high) < size);
}
/// Whether nothing traps that is divided by one of the values, whatever it is.
constexpr bool divides(interval by) noexcept {
  return by.none() || (by.known && (by.low > 0 || by.high < -1));
}

} // namespace detail
} // namespace xcs
