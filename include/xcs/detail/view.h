// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a block holds of a container that it reaches by reference.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// A copy of the bytes of an object that the loop does not change, to be used as if it were the object: the
/// compiler sees that no store reaches it. Words: the size for which that is right; 0: any.
template <class T, size_type Words> class held {
public:
  explicit held(T &of) noexcept {
    if constexpr (is_copy)
      __builtin_memcpy(bytes, erase(of), sizeof(T));
    else
      at = __builtin_addressof(of);
  }
  T &get() noexcept {
    if constexpr (is_copy)
      return *__builtin_launder(reinterpret_cast<T *>(bytes));
    else
      return *at;
  }

private:
  static constexpr bool is_copy =
      (Words == 0 || sizeof(T) == Words * sizeof(void *)) && sizeof(T) <= 32 * sizeof(void *);
  union {
    T *at;
    alignas(T) unsigned char bytes[is_copy ? sizeof(T) : 1];
  };
};
template <size_type Words, class T> held<T, Words> hold(T &of) noexcept { return held<T, Words>(of); }

} // namespace detail
} // namespace xcs
