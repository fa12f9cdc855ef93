// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Room for a result that waits for its turn.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// Room for one T that may not be there.
template <class T> class slot {
public:
  slot() noexcept : occupied(false) {}
  slot(const slot &) = delete;
  slot &operator=(const slot &) = delete;
  ~slot() { clear(); }

  /// Constructs the value from `arguments`.
  template <class... A> void put(A &&...arguments) {
    clear();
    ::new (place{}, static_cast<void *>(bytes)) value_type(static_cast<A &&>(arguments)...);
    occupied = true;
  }
  /// Takes a value as push_back and an assignment take it: converted implicitly, or as `{...}`.
  void assign(T &&value) { put(static_cast<T &&>(value)); }
  void assign(const T &value) { put(value); }
  /// Constructs the value as the result of `make()`, without a move.
  template <class F> void put_with(F &&make) {
    clear();
    ::new (place{}, static_cast<void *>(bytes)) value_type(static_cast<F &&>(make)());
    occupied = true;
  }
  bool full() const noexcept { return occupied; }
  T &get() noexcept { return *__builtin_launder(reinterpret_cast<T *>(bytes)); }
  void clear() {
    if (occupied) {
      occupied = false;
      get().~T();
    }
  }

private:
  using value_type = typename without_const<T>::type;
  alignas(T) unsigned char bytes[sizeof(T)];
  bool occupied;
};

} // namespace detail
} // namespace xcs
