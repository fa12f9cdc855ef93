// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <atomic>
#include <cstdint>
#include <ctime>

namespace xcs::runtime {

/// A point on, or a length of, the clock that never goes back, in nanoseconds.
using nanoseconds = std::int64_t;

/// What decisions are made by, instead of the system's clocks: for tests; null: the system's. Set while no
/// other thread is inside XCS.
inline std::atomic<nanoseconds (*)(clockid_t)> clock_for_tests{nullptr};

inline nanoseconds read_clock(clockid_t which) noexcept {
  if (const auto clock = clock_for_tests.load(std::memory_order_relaxed);
      __builtin_expect(clock != nullptr, 0))
    return clock(which);
  timespec now;
  clock_gettime(which, &now);
  return nanoseconds(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}
inline nanoseconds wall_clock() noexcept { return read_clock(CLOCK_MONOTONIC); }
/// Processor time of the calling thread.
inline nanoseconds thread_clock() noexcept { return read_clock(CLOCK_THREAD_CPUTIME_ID); }

/// From when to when something ran.
struct time_span {
  nanoseconds start = 0, stop = 0;
};

/// What reading the clock twice takes by itself: measured once, to be taken off short times.
nanoseconds clock_overhead() noexcept;

} // namespace xcs::runtime
