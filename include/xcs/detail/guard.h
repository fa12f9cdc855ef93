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
/// Elements `one` to `other`, both included, in either order; signed indices as two's complement.
template <class T> storage elements(T *base, word one, word other) noexcept {
  const bool ascending = static_cast<long long>(one) <= static_cast<long long>(other);
  const word low = ascending ? one : other, high = ascending ? other : one;
  const auto from = reinterpret_cast<__UINTPTR_TYPE__>(base) + static_cast<__UINTPTR_TYPE__>(low * sizeof(T));
  return {reinterpret_cast<const volatile void *>(from),
          static_cast<size_type>((high - low + 1) * sizeof(T))};
}
template <class T> storage whole(T &object) noexcept {
  return {static_cast<const volatile void *>(__builtin_addressof(object)), sizeof(T)};
}
inline bool disjoint(storage one, storage two) noexcept {
  return disjoint(one.from, one.bytes, two.from, two.bytes);
}
/// Whether an index that is computed in a narrower type has the same value there as here.
constexpr bool within(word value, long long least, word greatest) noexcept {
  return least < 0 ? static_cast<long long>(value) >= least &&
                         static_cast<long long>(value) <= static_cast<long long>(greatest)
                   : value <= greatest;
}
template <class A, class B> bool same_object(const volatile A &one, const volatile B &two) noexcept {
  return static_cast<const volatile void *>(__builtin_addressof(one)) ==
         static_cast<const volatile void *>(__builtin_addressof(two));
}
template <class A, class B> bool distinct(const volatile A &one, const volatile B &two) noexcept {
  return !same_object(one, two);
}

} // namespace detail
} // namespace xcs
