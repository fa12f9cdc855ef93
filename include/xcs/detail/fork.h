// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Independent calls of a function by itself: divide and conquer.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// What a thread is doing with recursive functions.
enum class descent : unsigned char {
  outside,  // nothing yet: the next one may begin to divide
  dividing, // it runs a part of one, which may be divided further
  plain     // it is below the cut-off: everything runs as written
};
inline thread_local descent going = descent::outside;

/// This thread does `as` while it lives.
class doing {
public:
  explicit doing(descent as) noexcept : before(going) { going = as; }
  ~doing() { going = before; }
  doing(const doing &) = delete;
  doing &operator=(const doing &) = delete;

private:
  descent before;
};

/// Time in units of the processor's own; the end of all time where asking costs more than a few nanoseconds.
inline word ticks() noexcept {
#if defined(__x86_64__) && defined(__clang__)
  return __builtin_readcyclecounter();
#else
  return ~word(0);
#endif
}

/// A call that can be made in two ways with one result: by the function that divides further, or by one that
/// is the source's and does not.
template <class Divided, class Plain> class branch : public branch_record {
public:
  using result_type = decltype(static_cast<Divided *>(nullptr)->operator()(any_call{}));

  branch(Divided &&divided, Plain &&plain)
      : branch_record{{&run_divided, nullptr, 0}, &run_plainly}, as_divided(static_cast<Divided &&>(divided)),
        as_plain(static_cast<Plain &&>(plain)) {}
  branch(const branch &) = delete;
  branch &operator=(const branch &) = delete;
  ~branch() {
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
  static void run_divided(call_record *record) {
    auto *self = static_cast<branch *>(static_cast<branch_record *>(record));
    doing now(descent::dividing);
    self->returned.set(self->as_divided);
    self->state = 1;
  }
  static void run_plainly(call_record *record) {
    auto *self = static_cast<branch *>(static_cast<branch_record *>(record));
    doing now(descent::plain);
    self->returned.set(self->as_plain);
    self->state = 1;
  }
  Divided as_divided;
  Plain as_plain;
  result<result_type> returned;
};

template <class D, class P> branch<D, P> branch_of(D divided, P plain) {
  return branch<D, P>(static_cast<D &&>(divided), static_cast<P &&>(plain));
}

/// Whether the calls of a function that has a plain form are given to the runtime. At the top of a recursion
/// the site says from when on it is worth another look.
inline bool divides(site &at) noexcept {
  if (going == descent::plain)
    return false;
  return going == descent::dividing || ticks() >= __atomic_load_n(&at.min_items, __ATOMIC_RELAXED);
}
/// The same where there is no plain form: only the runtime can say that all calls below run as written.
inline bool divides_or_marks(site &) noexcept { return going != descent::plain; }

/// The call, if it is to be made.
inline branch_record *when(bool wanted, branch_record &call) noexcept { return wanted ? &call : nullptr; }

inline branch_record *pointer_to(branch_record *call) noexcept { return call; }
inline branch_record *pointer_to(branch_record &call) noexcept { return &call; }

/// Makes the calls, one after the other or at the same time. Exceptions stay in the records until they are
/// taken; after the first in order no later call is needed.
template <class... Branches> void fork(site &at, Branches &&...branches) {
  branch_record *records[] = {pointer_to(branches)...};
  size_type count = 0;
  for (branch_record *each : records)
    if (each != nullptr)
      records[count++] = each;
  if (count != 0)
    xcs_v1_fork(&at, records, count);
}

} // namespace detail
} // namespace xcs
