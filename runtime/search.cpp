// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The first item that ends a loop. Iterations that the sequential loop would not have reached run as well,
// but not many of them: blocks are short and taken in order, so that at most one block a thread is in vain.
#include "runtime/compute.h"
#include "runtime/concurrency.h"
#include "runtime/decision.h"
#include "runtime/driver.h"
#include "runtime/settings.h"
#include "runtime/skeletons.h"

#include <algorithm>
#include <cmath>

namespace xcs::runtime {
namespace {

using detail::stretch;

constexpr double enough_to_measure = 5'000; // ns
constexpr double block_time = 30'000;       // ns; a claim costs some 50
// Blocks that are opened together: few at first, for opening costs some microseconds and the end may be near.
constexpr std::size_t first_window = 16, last_window = 4096; // blocks for each thread

class search_loop final : public loop {
public:
  search_loop(const detail::site &at, std::size_t (*run_items)(void *, std::size_t, std::size_t), void *body)
      : loop(at), function(run_items), context(body) {}

  /// Where the calling thread goes on: at the item that was found, or at the block in which something threw.
  stretch found(std::size_t items) const noexcept { return failed() ? where : stretch{items, items}; }

private:
  time_span execute(std::size_t begin, std::size_t end) noexcept override {
    caller_environment::scope here(environment);
    time_span span{wall_clock()};
    try {
      const std::size_t stopped = function(context, begin, end);
      if (stopped != end)
        stop({stopped, stopped + 1});
    } catch (...) { // the loop itself will throw again, if it comes that far
      stop({begin, end});
    }
    span.stop = wall_clock();
    here.leave(2 * begin);
    return span;
  }

  void stop(stretch at) noexcept {
    end_at(2 * at.index, [&] { where = at; });
  }

  std::size_t (*function)(void *, std::size_t, std::size_t);
  void *context;
  stretch where{0, 0};
};

/// [first, last) as one block on the calling thread.
void run_here(search_loop &work, std::size_t first, std::size_t last) {
  work.open(first, last, last - first, false);
  work.run(0);
}

/// One item at a time, backwards or shuffled, in windows: what an iteration does may depend on no other one.
void run_permuted(search_loop &work, std::size_t first, std::size_t items, const settings &now) {
  constexpr std::size_t window = 1024;
  permuted_blocks blocks(now);
  for (std::size_t end; first != items && !work.failed(); first = end) {
    end = first + std::min(items - first, window);
    work.open(first, end, 1, false);
    blocks.run(work);
  }
}

/// Runs items from `first` on until they took `least` nanoseconds, twice as many each time; gives the next
/// item and learns what one costs.
std::size_t run_measured(site_state &state, search_loop &work, std::size_t first, std::size_t items,
                         double least) {
  double total = 0, cost = 0;
  std::size_t most = 0;
  for (std::size_t count = 1; first != items && total < least && !work.failed(); count *= 2) {
    const std::size_t now = std::min(count, items - first);
    run_here(work, first, first + now);
    if (work.failed())
      break;
    const auto took = double(work.busy());
    if (now >= most) {
      most = now;
      cost = took / double(now);
    }
    total += took;
    first += now;
  }
  if (cost > 0)
    learn_item_cost(state, cost);
  return first;
}

void run_parallel(site_state &state, search_loop &work, std::size_t first, std::size_t items) {
  const std::size_t threads = compute_threads();
  const nanoseconds start = wall_clock();
  const double cost = state.item_cost.load(std::memory_order_relaxed);
  std::size_t grain = current_settings().grain;
  if (grain == 0)
    grain = cost > 0 ? std::size_t(std::max(1.0, block_time / cost)) : 1;
  nanoseconds busy = 0;
  std::size_t window = first_window, next = first;
  for (std::size_t end; next != items && !work.failed(); next = end) {
    const std::size_t blocks = window * threads, left = (items - next) / grain;
    end = left < blocks ? items : next + blocks * grain;
    work.open(next, end, grain, true);
    run_compute(work, threads);
    busy += work.busy();
    window = std::min(window * 2, last_window);
  }
  state.parallel.fetch_add(1, std::memory_order_relaxed);
  // What the sequential loop would have run by now.
  const std::size_t done = std::min(work.found(items).index + 1, items) - first;
  learn_parallel_run(state, detail::kind::compute, done, threads, wall_clock() - start, busy);
  learn_min_items(state);
}

} // namespace

stretch search(detail::site &at, std::size_t first, std::size_t items,
               std::size_t (*run)(void *, std::size_t, std::size_t), void *context) {
  check_version(at);
  search_loop work(at, run, context);
  site_state *state = site_state::of(at);
  const settings &now = current_settings();
  if (state == nullptr || now.backend == backend_kind::sequential) {
    run_here(work, first, items);
  } else if (now.permuted()) {
    state->started.fetch_add(1, std::memory_order_relaxed);
    run_permuted(work, first, items, now);
    state->parallel.fetch_add(1, std::memory_order_relaxed);
    state->items.fetch_add(items - first, std::memory_order_relaxed);
  } else {
    state->started.fetch_add(1, std::memory_order_relaxed);
    detail::kind unknown = detail::kind::unknown; // calls that wait are not searched for
    state->decided.compare_exchange_strong(unknown, detail::kind::compute);
    const bool always = now.worth == worth_policy::always;
    std::size_t next = first;
    if (!always && probe_due(*state)) {
      next = run_measured(*state, work, first, items, enough_to_measure);
      learn_min_items(*state);
    }
    // A site whose searches end too early to gain goes on alone for longer: see threshold().
    const double cost = state->item_cost.load(std::memory_order_relaxed);
    double alone = always ? 0 : sequential_stretch(*state) / std::max(cost, 0.01);
    if (!always && inside_saturating_loop())
      alone = double(items);
    if (!work.failed() && double(next) < alone) {
      const std::size_t end = alone < double(items) ? std::size_t(alone) : items;
      run_here(work, next, end);
      next = end;
    }
    if (!work.failed() && next != items)
      run_parallel(*state, work, next, items);
  }
  const stretch result = work.found(items);
  work.finish();
  return result;
}

} // namespace xcs::runtime
