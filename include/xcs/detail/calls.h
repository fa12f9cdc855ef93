// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Independent neighbouring calls.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

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
