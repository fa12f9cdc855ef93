// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Accumulators in parts: what a block of iterations combines by itself, and how parts are put together.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// The unsigned type in which sums and products of T are formed: parts of a sum may leave T where the sum
/// does not.
template <size_type Bytes> struct modular {
  using type = unsigned;
};
template <> struct modular<8> {
  using type = unsigned long long;
};

/// An integer modulo 2^n that takes in values as `T += value` and its like do.
template <class T> class modulo {
public:
  using word_type = typename modular<sizeof(T)>::type;
  constexpr explicit modulo(word_type start) noexcept : bits(start) {}

  template <class E> modulo &operator+=(const E &value) noexcept {
    bits += static_cast<word_type>(value);
    return *this;
  }
  template <class E> modulo &operator-=(const E &value) noexcept {
    bits -= static_cast<word_type>(value);
    return *this;
  }
  template <class E> modulo &operator*=(const E &value) noexcept {
    bits *= static_cast<word_type>(value);
    return *this;
  }
  modulo &operator++() noexcept { return *this += 1u; }
  modulo &operator--() noexcept { return *this -= 1u; }
  modulo operator++(int) noexcept {
    const modulo before = *this;
    *this += 1u;
    return before;
  }
  modulo operator--(int) noexcept {
    const modulo before = *this;
    *this -= 1u;
    return before;
  }
  template <class E> friend modulo operator+(modulo sum, const E &value) noexcept { return sum += value; }
  template <class E> friend modulo operator+(const E &value, modulo sum) noexcept { return sum += value; }
  template <class E> friend modulo operator-(modulo sum, const E &value) noexcept { return sum -= value; }
  template <class E> friend modulo operator*(modulo product, const E &value) noexcept {
    return product *= value;
  }
  template <class E> friend modulo operator*(const E &value, modulo product) noexcept {
    return product *= value;
  }
  word_type word() const noexcept { return bits; }

private:
  word_type bits;
};

/// The greatest and the least value of an integer type.
template <class T> constexpr T greatest_of() noexcept { return static_cast<T>(integer<T>::greatest); }
template <class T> constexpr T least_of() noexcept {
  return integer<T>::is_signed ? static_cast<T>(-static_cast<long long>(integer<T>::greatest) - 1) : T(0);
}

// Each of the following is one accumulator of a loop. `value` is the type of a part, which is named in the
// text of the loop in the place of the accumulator; fresh() gives a part that nothing has been combined into,
// fold() takes a finished one in. changed() tells whether there is anything to combine into the accumulator:
// if not, the source may not have touched it. onto() gives what it becomes.

template <class R> class sum {
  using type = bare<R>;

public:
  using value = modulo<type>;
  value fresh() const noexcept { return value(0); }
  void fold(const value &part, size_type) noexcept { total += part.word(); }
  bool changed() const noexcept { return total.word() != 0; }
  type onto(type start) const noexcept {
    value result(static_cast<typename value::word_type>(start));
    return static_cast<type>((result += total.word()).word());
  }

private:
  value total{0};
};

template <class R> class product {
  using type = bare<R>;

public:
  using value = modulo<type>;
  value fresh() const noexcept { return value(1); }
  void fold(const value &part, size_type) noexcept { total *= part.word(); }
  bool changed() const noexcept { return total.word() != 1; }
  type onto(type start) const noexcept {
    value result(static_cast<typename value::word_type>(start));
    return static_cast<type>((result *= total.word()).word());
  }

private:
  value total{1};
};

/// `&=`, `&&`
template <class R> class conjunction {
public:
  using value = bare<R>;
  static constexpr value none() noexcept {
    return integer<value>::is_signed ? static_cast<value>(-1) : greatest_of<value>();
  }
  value fresh() const noexcept { return none(); }
  void fold(const value &part, size_type) noexcept { total = static_cast<value>(total & part); }
  bool changed() const noexcept { return total != none(); }
  value onto(value start) const noexcept { return static_cast<value>(start & total); }

private:
  value total = none();
};

/// `|=`, `||`
template <class R> class disjunction {
public:
  using value = bare<R>;
  value fresh() const noexcept { return value(0); }
  void fold(const value &part, size_type) noexcept { total = static_cast<value>(total | part); }
  bool changed() const noexcept { return total != value(0); }
  value onto(value start) const noexcept { return static_cast<value>(start | total); }

private:
  value total = value(0);
};

/// `^=`
template <class R> class parity {
public:
  using value = bare<R>;
  value fresh() const noexcept { return value(0); }
  void fold(const value &part, size_type) noexcept { total = static_cast<value>(total ^ part); }
  bool changed() const noexcept { return total != value(0); }
  value onto(value start) const noexcept { return static_cast<value>(start ^ total); }

private:
  value total = value(0);
};

/// An accumulator that is only ever set, and always to the same.
class mark {
public:
  using value = bool;
  bool fresh() const noexcept { return false; }
  void fold(bool part, size_type) noexcept { total |= part; }
  bool changed() const noexcept { return total; }

private:
  bool total = false;
};

template <class R> class least {
public:
  using value = bare<R>;
  value fresh() const noexcept { return greatest_of<value>(); }
  void fold(const value &part, size_type) noexcept { total = onto(part); }
  bool changed() const noexcept { return total != greatest_of<value>(); }
  value onto(value start) const noexcept { return total < start ? total : start; }

private:
  value total = greatest_of<value>();
};

template <class R> class greatest {
public:
  using value = bare<R>;
  value fresh() const noexcept { return least_of<value>(); }
  void fold(const value &part, size_type) noexcept { total = onto(part); }
  bool changed() const noexcept { return total != least_of<value>(); }
  value onto(value start) const noexcept { return start < total ? total : start; }

private:
  value total = least_of<value>();
};

/// What is stored together with a best value.
template <class... Rs> struct companions {};
template <class R, class... Rs> struct companions<R, Rs...> {
  bare<R> head{};
  companions<Rs...> tail;
};

/// The best value with its companions. Of values as good, the first counts (Strict) or the last, as in the
/// loop. The best of an empty part is the worst there is; of numbers that are no integers, what the
/// accumulator holds.
template <bool Greatest, bool Strict, class R, class... Companions> class best {
  using type = bare<R>;

public:
  struct value {
    type best;
    companions<Companions...> with;
    bool is_set;
    /// The place that is assigned to.
    type &put() noexcept {
      is_set = true;
      return best;
    }
  };

  value fresh() const noexcept {
    if constexpr (integer<type>::value)
      return {Greatest ? least_of<type>() : greatest_of<type>(), {}, false};
    else
      return {type(), {}, false};
  }
  void fold(const value &part, size_type begin) noexcept {
    if (!part.is_set)
      return;
    const bool is_later = begin > from;
    const bool wins = !total.is_set || is_better(part.best, total.best) ||
                      (!is_better(total.best, part.best) && is_later != Strict);
    if (wins) {
      total = part;
      from = begin;
    }
  }
  bool changed() const noexcept { return total.is_set; }
  bool beats(const type &start) const noexcept {
    return Strict ? is_better(total.best, start) : !is_better(start, total.best);
  }
  type onto(type) const noexcept { return total.best; }
  const companions<Companions...> &with() const noexcept { return total.with; }

private:
  static bool is_better(const type &one, const type &other) noexcept {
    return Greatest ? one > other : one < other;
  }
  value total{type(), {}, false};
  size_type from = 0; // first item of the block that `total` comes from
};

/// The number of the best iteration, which `beats(one, other)` compares as the loop does. `best` of a part
/// begins as the accumulator does.
template <class R, class Beats> class chosen {
  using type = bare<R>;

public:
  struct value {
    type best;
    bool is_set;
    /// The place that is assigned to.
    type &put() noexcept {
      is_set = true;
      return best;
    }
  };

  explicit chosen(const Beats &compare) noexcept : beats(compare) {}
  value fresh() const noexcept { return {type(), false}; }
  void fold(const value &part, size_type begin) noexcept {
    if (!part.is_set)
      return;
    const bool wins =
        !total.is_set || (begin > from ? beats(part.best, total.best) : !beats(total.best, part.best));
    if (wins) {
      total = part;
      from = begin;
    }
  }
  bool changed() const noexcept { return total.is_set; }
  type onto(type) const noexcept { return total.best; }

private:
  const Beats &beats;
  value total{type(), false};
  size_type from = 0; // first item of the block that `total` comes from
};

/// Whether an integer of the type holds the value that the word stands for.
template <class R> constexpr bool holds(word value) noexcept {
  return static_cast<word>(static_cast<bare<R>>(value)) == value;
}

} // namespace detail
} // namespace xcs
