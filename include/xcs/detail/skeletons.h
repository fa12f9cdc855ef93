// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What code rewritten by XCS calls: one self-contained text, because the plugin hands it to the compiler as
// predefines. Hence no #include, no assumption about exceptions or RTTI, and nothing that a later standard
// header could collide with. Valid in C++17 and newer, with clang and GCC. User code never includes or names
// any of this.
#if defined(__cplusplus) && !defined(XCS_DETAIL_SKELETONS_H)
#define XCS_DETAIL_SKELETONS_H

#if defined(__clang__) && !defined(XCS_DETAIL_SHOW_WARNINGS)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#elif defined(__GNUC__) && !defined(XCS_DETAIL_SHOW_WARNINGS)
#pragma GCC system_header
#endif

namespace xcs {
namespace detail {

using size_type = __SIZE_TYPE__;
using word = unsigned long long;

/// The version of everything below; the runtime refuses (sequentially, with a message) a site of another
/// version.
constexpr unsigned abi_version = 1;

/// What the plugin knows of a site's work: it computes, it waits for the outside, or that is to be measured.
enum class kind : unsigned char { compute, latency, unknown };

/// One candidate in the source and what was learned about it. Constant-initialised, shared by all TUs of an
/// inline function.
struct site {
  constexpr site(const char *in_function, const char *in_file, unsigned at_line, unsigned at_column,
                 const char *as_pattern, kind as_kind, const char *by_strategy = "structural") noexcept
      : version(abi_version), line(at_line), column(at_column), work(as_kind), function(in_function),
        file(in_file), pattern(as_pattern), strategy(by_strategy), min_items(2), state(nullptr) {}

  unsigned version, line, column;
  kind work;
  const char *function, *file, *pattern, *strategy;
  size_type min_items; // fewer items than this: the original loop, decided inline. Accessed atomically
  void *state;         // the runtime's own. Accessed atomically
};

/// One block of an ordered loop on its way through the runtime; see ordered_body.
struct ordered_block {
  size_type begin, end; // items
  unsigned char *slots; // the slot of item `begin`
  int *error_number;    // errno of the thread that runs the block
  size_type progress;   // the item being worked at; its slot exists
  size_type errno_item; // the last item that set errno ...
  int errno_value;      // ... and the value; 0: none did
};

/// The type-erased body of an ordered loop.
struct ordered_body {
  size_type slot_size, slot_align; // bytes
  void *compute, *commit;
  void (*run)(const ordered_body *, ordered_block *);   // constructs the slots and computes into them
  void (*flush)(const ordered_body *, ordered_block *); // commits and destroys the slots
  void (*drop)(const ordered_body *, ordered_block *);  // destroys the slots
};

/// A call of a fork-join group; `state` becomes 1 with a result, 2 with an exception in `error`.
struct call_record {
  void (*run)(call_record *);
  void *error;
  unsigned char state;
};

} // namespace detail
} // namespace xcs

extern "C" {
bool xcs_v1_enter(::xcs::detail::site *at, ::xcs::detail::size_type items) noexcept;
bool xcs_v1_skipped(::xcs::detail::site *at, ::xcs::detail::size_type items) noexcept;
void xcs_v1_for_blocks(::xcs::detail::site *at, ::xcs::detail::size_type items,
                       void (*body)(void *, ::xcs::detail::size_type, ::xcs::detail::size_type),
                       void *context);
void xcs_v1_for_ordered(::xcs::detail::site *at, ::xcs::detail::size_type items,
                        const ::xcs::detail::ordered_body *body);
void xcs_v1_invoke(::xcs::detail::site *at, ::xcs::detail::call_record *const *calls,
                   ::xcs::detail::size_type count);
[[noreturn]] void xcs_v1_rethrow(void *error);
void xcs_v1_release(void *error) noexcept;
}

namespace xcs {
namespace detail {
struct place {}; // a placement new of our own: <new> may or may not follow
} // namespace detail
} // namespace xcs

__attribute__((returns_nonnull)) inline void *operator new(__SIZE_TYPE__, ::xcs::detail::place,
                                                           void *where) noexcept {
  return where;
}
inline void operator delete(void *, ::xcs::detail::place, void *) noexcept {}

namespace xcs {
namespace detail {

// --- types
// -----------------------------------------------------------------------------------------------------------

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

// --- number of iterations
// -------------------------------------------------------------------------------------------- `low` has the
// loop variable's type. 0 also stands for "not countable" (the variable would wrap, the step is not
// positive): enter() refuses 0, so that the original loop decides.

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

// --- ranges and guards
// -----------------------------------------------------------------------------------------------

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

// --- the decision
// ----------------------------------------------------------------------------------------------------

inline thread_local unsigned skipped =
    0; // of this thread, over all sites: no cache line is shared on the way past a site

/// Whether to run the site's skeleton (true) or the original code. Never throws; costs a compare where it
/// does not pay.
inline bool enter(site &at, size_type items) noexcept {
  if (__builtin_expect(items >= __atomic_load_n(&at.min_items, __ATOMIC_RELAXED), 0))
    return xcs_v1_enter(&at, items);
  if (__builtin_expect((++skipped & 63u) == 0, 0)) // now and then: perhaps the items have become worth it
    return xcs_v1_skipped(&at, items);
  return false;
}

// --- (1) blocks of a range
// ------------------------------------------------------------------------------------------- The hash in
// block, item and call names the decision taken: another TU may have decided otherwise for the same inline
// function, and then its lambda must not be taken for this one.

template <word Hash> struct block {
  size_type begin, end;
};
struct any_block {
  size_type begin, end;
  template <word Hash> constexpr operator block<Hash>() const noexcept { return {begin, end}; }
};

template <class F> void run_block(void *body, size_type begin, size_type end) {
  F own(*static_cast<const F *>(
      body)); // a local copy: the stores of the loop cannot change what was captured by value
  own(any_block{begin, end});
}

/// Runs body(block) over [0, items), in any order and in parallel; rethrows the exception of the lowest item.
template <class F> void for_blocks(site &at, size_type items, F &&body) {
  xcs_v1_for_blocks(&at, items, &run_block<no_reference<F>>, erase(body));
}

// --- (2) compute in parallel, commit in order
// ------------------------------------------------------------------------

template <word Hash> struct item {
  size_type index;
};
struct any_item {
  size_type index;
  template <word Hash> constexpr operator item<Hash>() const noexcept { return {index}; }
};

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

template <class T, class Compute, class Commit> struct ordered_thunks {
  using slot_type = slot<T>;
  struct cleaner {
    slot_type &of;
    ~cleaner() { of.~slot_type(); }
  };
  static slot_type *slot_of(const ordered_block *work, size_type index) noexcept {
    return __builtin_launder(reinterpret_cast<slot_type *>(work->slots)) + (index - work->begin);
  }
  static void note_errno(ordered_block *work, size_type index) noexcept {
    if (__builtin_expect(*work->error_number != 0, 0)) {
      work->errno_item = index;
      work->errno_value = *work->error_number;
      *work->error_number = 0;
    }
  }
  static void run(const ordered_body *body, ordered_block *work) {
    Compute own(*static_cast<const Compute *>(body->compute));
    for (size_type index = work->begin; index != work->end; ++index) {
      auto *place_of = reinterpret_cast<slot_type *>(work->slots) + (index - work->begin);
      slot_type *into = ::new (place{}, static_cast<void *>(place_of)) slot_type;
      work->progress = index;
      own(any_item{index}, *into);
      note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void flush(const ordered_body *body, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index) {
      work->progress = index;
      cleaner last_act{*slot_of(work, index)};
      if (last_act.of.full())
        (*static_cast<Commit *>(body->commit))(any_item{index}, static_cast<T &&>(last_act.of.get()));
      note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void drop(const ordered_body *, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index)
      slot_of(work, index)->~slot_type();
  }
};

/// Runs compute(item, slot) for all items in parallel and commit(item, value) for the filled slots, one after
/// the other in the order of the items, on the calling thread. The first exception in that order leaves; what
/// comes after it is not committed.
template <class T, class Compute, class Commit>
void for_ordered(site &at, size_type items, Compute &&compute, Commit &&commit) {
  using thunks = ordered_thunks<T, no_reference<Compute>, no_reference<Commit>>;
  const ordered_body body{sizeof(slot<T>), alignof(slot<T>), erase(compute), erase(commit),
                          &thunks::run,    &thunks::flush,   &thunks::drop};
  xcs_v1_for_ordered(&at, items, &body);
}

// --- (3) independent neighbouring calls
// ------------------------------------------------------------------------------

template <word Hash> struct call {};
struct any_call {
  template <word Hash> constexpr operator call<Hash>() const noexcept { return {}; }
};

/// Holds what a call returned: a value, a reference, or the fact that it returned.
template <class T> struct result {
  using value_type = typename without_const<T>::type;
  slot<value_type> value;
  template <class F> void set(F &call_it) {
    value.put_with([&]() -> T { return call_it(any_call{}); });
  }
  T take() {
    struct cleaner {
      slot<value_type> &of;
      ~cleaner() { of.clear(); }
    } last_act{value};
    return T(static_cast<value_type &&>(value.get()));
  }
};
template <class T> struct result<T &> {
  T *value = nullptr;
  template <class F> void set(F &call_it) { value = __builtin_addressof(call_it(any_call{})); }
  T &take() noexcept { return *value; }
};
template <class T> struct result<T &&> {
  T *value = nullptr;
  template <class F> void set(F &call_it) {
    T &&returned = call_it(any_call{});
    value = __builtin_addressof(returned);
  }
  T &&take() noexcept { return static_cast<T &&>(*value); }
};
template <> struct result<void> {
  template <class F> void set(F &call_it) { call_it(any_call{}); }
  void take() noexcept {}
};

/// A call that may be made early. take() gives exactly what the call returns or throws, once.
template <class F> class deferred : public call_record {
public:
  using result_type = decltype(static_cast<F *>(nullptr)->operator()(any_call{}));

  explicit deferred(F &&what) : call_record{&run_it, nullptr, 0}, function(static_cast<F &&>(what)) {}
  deferred(const deferred &) = delete;
  deferred &operator=(const deferred &) = delete;
  ~deferred() {
    if (error != nullptr)
      xcs_v1_release(error);
  }

  bool ready() const noexcept { return state != 0; }
  result_type take() {
    if (void *thrown = error) {
      error = nullptr;
      xcs_v1_rethrow(thrown);
    }
    return returned.take();
  }

private:
  static void run_it(call_record *record) {
    auto *self = static_cast<deferred *>(record);
    self->returned.set(self->function);
    self->state = 1;
  }
  F function;
  result<result_type> returned;
};

template <class F> deferred<F> defer(F what) { return deferred<F>(static_cast<F &&>(what)); }

/// Makes the calls, possibly at the same time. Exceptions stay in the records until they are taken.
template <class... Calls> void invoke(site &at, Calls &...calls) {
  call_record *const records[] = {&calls...};
  xcs_v1_invoke(&at, records, sizeof...(Calls));
}

} // namespace detail
} // namespace xcs

#if defined(__clang__) && !defined(XCS_DETAIL_SHOW_WARNINGS)
#pragma clang diagnostic pop
#endif
#endif
