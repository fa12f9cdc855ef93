// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/clock.h"

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace xcs::runtime {

// std::atomic::wait has no time-out, and its notify wakes one or all; a batch wakes as many threads as it can
// use, with one call.

inline std::uint32_t *futex_word(std::atomic<std::uint32_t> &word) noexcept {
  static_assert(sizeof(std::atomic<std::uint32_t>) == sizeof(std::uint32_t));
  return reinterpret_cast<std::uint32_t *>(&word);
}

/// Sleeps while `word` is `expected`; may return early. \param time_out nanoseconds, 0: none. Leaves errno
/// alone.
inline void futex_wait(std::atomic<std::uint32_t> &word, std::uint32_t expected,
                       nanoseconds time_out = 0) noexcept {
  const int saved = errno;
  timespec limit{time_out / 1'000'000'000, time_out % 1'000'000'000};
  syscall(SYS_futex, futex_word(word), FUTEX_WAIT_PRIVATE, expected, time_out != 0 ? &limit : nullptr,
          nullptr, 0);
  errno = saved;
}

/// Wakes at most `count` of the threads that sleep on `word`. Leaves errno alone.
inline void futex_wake(std::atomic<std::uint32_t> &word, unsigned count) noexcept {
  const int saved = errno;
  syscall(SYS_futex, futex_word(word), FUTEX_WAKE_PRIVATE, count > 0x7fffffffu ? 0x7fffffffu : count, nullptr,
          nullptr, 0);
  errno = saved;
}

} // namespace xcs::runtime
