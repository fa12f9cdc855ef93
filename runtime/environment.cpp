// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/environment.h"

namespace xcs::runtime {

caller_environment::caller_environment() noexcept
    : floating(floating_environment::current()), locale(uselocale(locale_t(nullptr))), error_number(errno) {
  for (auto &first : first_raised)
    first.store(end_of_time, std::memory_order_relaxed);
}

caller_environment::scope::scope(caller_environment &of) noexcept
    : home(of), own(floating_environment::current()), own_locale(uselocale(locale_t(nullptr))),
      own_errno(errno) {
  if (own_locale != home.locale)
    uselocale(home.locale);
  floating_environment::enter(own, home.floating);
  errno = 0;
}

void caller_environment::scope::leave(moment when) noexcept {
  if (errno != 0)
    home.errno_set(errno, when);
  if (const unsigned flags = floating_environment::raised())
    home.flags_raised(flags, when);
}

caller_environment::scope::~scope() {
  own.restore();
  if (own_locale != home.locale)
    uselocale(own_locale);
  errno = own_errno;
}

void caller_environment::flags_raised(unsigned flags, moment when) noexcept {
  for (; flags != 0; flags &= flags - 1) {
    auto &first = first_raised[__builtin_ctz(flags)];
    moment known = first.load(std::memory_order_relaxed);
    while (when < known && !first.compare_exchange_weak(known, when, std::memory_order_relaxed)) {
    }
  }
}

void caller_environment::errno_set(int value, moment when) noexcept {
  const std::lock_guard hold(errno_lock);
  try {
    errno_log.push_back({when, value});
  } catch (...) { // out of memory: the greatest moment counts unless something throws
    if (!errno_log.empty() && errno_log.back().when < when)
      errno_log.back() = {when, value};
  }
}

void caller_environment::finish(moment last) noexcept {
  unsigned flags = 0;
  for (unsigned bit = 0; bit != floating_environment::flag_count; ++bit)
    if (first_raised[bit].load(std::memory_order_relaxed) <= last && first_raised[bit] != end_of_time)
      flags |= 1u << bit;
  floating.restore(flags);
  int value = error_number;
  moment latest = 0;
  for (const errno_entry &entry : errno_log)
    if (entry.when <= last && entry.when >= latest) {
      latest = entry.when;
      value = entry.value;
    }
  errno = value;
}

} // namespace xcs::runtime
