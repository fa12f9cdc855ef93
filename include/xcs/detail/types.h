// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Questions about types, without <type_traits>.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

template <class T> struct plain_type {
  using type = T;
};
template <class T> struct plain_type<T &> {
  using type = T;
};
template <class T> struct plain_type<T &&> {
  using type = T;
};
template <class T> using no_reference = typename plain_type<T>::type;
template <class T> struct without_const {
  using type = T;
};
template <class T> struct without_const<const T> {
  using type = T;
};

/// The type that a container holds, and a type without reference and const: what a slot holds for an append
/// and for a store.
template <class C> using value_of = typename no_reference<C>::value_type;
template <class T> using bare = typename without_const<no_reference<T>>::type;

template <class T> void *erase(T &object) noexcept {
  return const_cast<void *>(static_cast<const volatile void *>(__builtin_addressof(object)));
}

/// A trivially copyable object of zero bytes, made without a constructor; and one made a copy of another.
template <class T> T blank() noexcept {
  struct zeros {
    unsigned char bytes[sizeof(T)];
  };
  return __builtin_bit_cast(T, zeros{});
}
/// (A container moves: nobody looks at the other one any more.)
template <class T> void keep(T &into, T &from) noexcept {
  if constexpr (__is_trivially_copyable(T))
    __builtin_memcpy(erase(into), __builtin_addressof(from), sizeof(T));
  else
    into = static_cast<T &&>(from);
}

template <bool B, class T = void> struct only_if {};
template <class T> struct only_if<true, T> {
  using type = T;
};

/// Whether T is an integer of at most 64 bits, and its greatest value.
template <class T> struct integer {
  static constexpr bool value = false;
};
template <class T> struct integer<const T> : integer<T> {};
template <class T, bool Signed> struct integer_of {
  static constexpr bool value = sizeof(T) <= sizeof(word);
  static constexpr bool is_signed = Signed;
  static constexpr word greatest = ~word(0) >> ((sizeof(word) - sizeof(T)) * 8 + (Signed ? 1 : 0));
};
template <> struct integer<bool> : integer_of<bool, false> {
  static constexpr word greatest = 1;
};
template <> struct integer<char> : integer_of<char, (char(-1) < char(0))> {};
template <> struct integer<signed char> : integer_of<signed char, true> {};
template <> struct integer<unsigned char> : integer_of<unsigned char, false> {};
template <> struct integer<wchar_t> : integer_of<wchar_t, (wchar_t(-1) < wchar_t(1))> {};
template <> struct integer<char16_t> : integer_of<char16_t, false> {};
template <> struct integer<char32_t> : integer_of<char32_t, false> {};
#if defined(__cpp_char8_t)
template <> struct integer<char8_t> : integer_of<char8_t, false> {};
#endif
template <> struct integer<short> : integer_of<short, true> {};
template <> struct integer<unsigned short> : integer_of<unsigned short, false> {};
template <> struct integer<int> : integer_of<int, true> {};
template <> struct integer<unsigned> : integer_of<unsigned, false> {};
template <> struct integer<long> : integer_of<long, true> {};
template <> struct integer<unsigned long> : integer_of<unsigned long, false> {};
template <> struct integer<long long> : integer_of<long long, true> {};
template <> struct integer<unsigned long long> : integer_of<unsigned long long, false> {};

} // namespace detail
} // namespace xcs
