// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/loop.h"

#include "runtime/futex.h"
#include "runtime/timeline.h"

#include <algorithm>
#include <utility>

namespace xcs::runtime {
namespace {

thread_local bool saturated = false;
thread_local unsigned depth = 0;

inline void pause_briefly() noexcept {
#if defined(__x86_64__)
  _mm_pause();
#endif
}

} // namespace

nanoseconds clock_overhead() noexcept {
  static const nanoseconds known = [] {
    nanoseconds least = 1'000;
    for (int i = 0; i != 16; ++i) {
      const nanoseconds start = wall_clock();
      least = std::min(least, wall_clock() - start);
    }
    return least;
  }();
  return clock_for_tests.load(std::memory_order_relaxed) != nullptr ? 0 : known;
}

bool inside_saturating_loop() noexcept { return saturated; }

unsigned nesting() noexcept { return depth; }

void loop::open(std::size_t from, std::size_t to, std::size_t items, bool saturating) {
  // The counters of `claims` hold 32 bits.
  grain = std::max({items, std::size_t(1), (to - from) >> 30});
  first = from;
  last = to;
  block_count = (to - from + grain - 1) / grain;
  saturates = saturating;
  busy_time.store(0, std::memory_order_relaxed);
  opened();
}

void loop::run(std::size_t block) noexcept {
  const std::size_t begin = first + block * grain, end = std::min(last, begin + grain);
  if (begin > error_item.load(std::memory_order_relaxed))
    return skip(begin, end);
  const bool outer = std::exchange(saturated, saturated || saturates);
  ++depth;
  const auto [start, stop] = execute(begin, end);
  --depth;
  saturated = outer;
  busy_time.fetch_add(std::max<nanoseconds>(stop - start - clock_overhead(), 0), std::memory_order_relaxed);
  if (timeline_enabled())
    record_on_timeline(place, begin, end, start, stop);
}

void loop::fail(moment when) noexcept {
  std::exception_ptr thrown = std::current_exception();
  const std::lock_guard hold(error_lock);
  if (when < error_when) {
    error_when = when;
    first_error.swap(thrown);
    error_item.store(when / 2, std::memory_order_relaxed);
  }
}

void loop::finish() {
  environment.finish(error_when);
  if (first_error)
    std::rethrow_exception(std::exchange(first_error, nullptr));
}

void claims::finished_block(std::size_t block) noexcept {
  const std::size_t count = std::size_t(finished.fetch_add(1)) + 1;
  const std::size_t wanted = awaited.load();
  if (wanted != nobody && (wanted == block || count == blocks))
    futex_wake(finished, 1);
}

void claims::take_part(loop &work, bool caller) noexcept {
  for (std::size_t block; (block = next.fetch_add(1, std::memory_order_relaxed)) < blocks;) {
    work.run(block);
    finished_block(block);
    if (caller)
      work.between();
  }
}

void claims::take_first(loop &work) noexcept {
  work.run(0);
  finished_block(0);
  work.between();
}

void claims::wait(loop &work, unsigned spins) noexcept {
  for (;;) {
    const std::uint32_t seen = finished.load();
    work.between();
    if (seen == blocks)
      return;
    unsigned left = spins;
    while (left != 0 && finished.load(std::memory_order_relaxed) == seen) {
      pause_briefly();
      --left;
    }
    if (left != 0)
      continue;
    awaited.store(work.awaited());
    if (finished.load() == seen)
      futex_wait(finished, seen);
    awaited.store(nobody);
  }
}

} // namespace xcs::runtime
