// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/clock.h"

#include <xcs/detail/skeletons.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace xcs::runtime {

/// Why a site runs its original code.
enum class refusal : unsigned char {
  too_little_work,
  cold_workers,
  one_thread,
  saturated,
  guard,
  backend,
  worth_policy,
  version,
  count
};
const char *describe(refusal reason) noexcept;

/// What is learned and counted of a site. Made when it is first reached, never destroyed; all members are
/// safe from any thread.
class site_state {
public:
  /// May throw std::bad_alloc.
  explicit site_state(detail::site &of)
      : at(of), function(of.function), file(of.file), pattern(of.pattern), strategy(of.strategy),
        line(of.line), column(of.column), decided(of.work) {}

  /// The state of a site; null where there is no memory for it.
  static site_state *of(detail::site &at) noexcept;
  /// All there are.
  static std::vector<site_state *> all();

  /// From now on fewer items than this are decided inline.
  void set_min_items(std::size_t items) noexcept { __atomic_store_n(&at.min_items, items, __ATOMIC_RELAXED); }
  void refused(refusal why, std::uint64_t times = 1) noexcept {
    refusals[static_cast<std::size_t>(why)].fetch_add(times, std::memory_order_relaxed);
  }

  detail::site &at; // only while its code runs: a library may be unloaded
  const std::string function, file, pattern, strategy;
  const unsigned line, column;

  // Learned.
  std::atomic<detail::kind> decided;      // as declared, or as measured
  std::atomic<double> item_cost{0};       // ns an item takes when run alone; 0: not known
  std::atomic<double> wait_cost{0};       // ns an item waits (latency); 0: not known
  std::atomic<unsigned> setbacks{0};      // each doubles the work that must be there
  std::atomic<double> time_ratio{0.5};    // parallel by sequential time of the last runs
  std::atomic<unsigned> failed_probes{0}; // setbacks since the last gain
  std::atomic<unsigned> runs_since_probe{0};
  std::atomic<nanoseconds> last_probe{0};
  std::atomic<bool> probe_wanted{false}; // the next run measures afresh
  std::atomic<nanoseconds> last_cold{0}; // when it was last refused because the workers sleep
  std::atomic<unsigned> cold_in_a_row{0};

  // Counted.
  std::atomic<std::uint64_t> accepted{0}; // enter() said yes
  std::atomic<std::uint64_t> started{0};  // a skeleton was called: fewer than accepted where a guard failed
  std::atomic<std::uint64_t> parallel{0}; // ... and ran in parallel
  std::atomic<std::uint64_t> items{0};    // in parallel runs
  std::atomic<std::uint64_t> compute_items{0}, waiting_items{0};
  std::atomic<nanoseconds> sequential_time{0}; // of the items of parallel runs, one after the other
  std::atomic<nanoseconds> parallel_time{0};   // what those runs took
  std::atomic<nanoseconds> expected_time{0};   // what they were expected to take
  std::atomic<std::uint64_t> refusals[static_cast<std::size_t>(refusal::count)] = {};

private:
  site_state *next = nullptr;
};

} // namespace xcs::runtime
