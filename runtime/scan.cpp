// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scans: what a block begins with is known only when all blocks before it are combined. So each goes through
// its items twice, but for the first, which can run at once, and the last, which nobody waits for. With as
// many blocks as threads and one more, that is (threads + 1) / 2 times as fast as one thread; they are short,
// so that what the first pass has read is still in the cache for the second one.
#include "runtime/compute.h"
#include "runtime/concurrency.h"
#include "runtime/decision.h"
#include "runtime/driver.h"
#include "runtime/settings.h"
#include "runtime/skeletons.h"

#include <algorithm>

namespace xcs::runtime {
namespace {

using detail::scan_body;

constexpr double enough_to_measure = 5'000; // ns
constexpr double block_time = 200'000;      // ns; opening two rounds of blocks costs some 10'000

class scan_loop final : public loop {
public:
  scan_loop(const detail::site &at, const scan_body &with) noexcept : loop(at), body(with) {}

  /// Runs [begin, end) on the calling thread.
  void run_alone(std::size_t begin, std::size_t end) {
    if (begin == end || failed())
      return;
    only_combine = false;
    first_number = 0;
    open(begin, end, end - begin, false);
    run(0);
  }

  /// Opens the blocks of [begin, begin + blocks * size): all but the last, to be combined, and the first run.
  void open_first_round(std::size_t begin, std::size_t size, std::size_t blocks, bool saturating) {
    only_combine = true;
    first_number = 0;
    open(begin, begin + size * (blocks - 1), size, saturating);
  }
  /// Opens all but the first, up to `end`, to be run.
  void open_second_round(std::size_t begin, std::size_t size, std::size_t blocks, std::size_t end,
                         bool saturating) {
    body.join(body.context, blocks);
    only_combine = false;
    first_number = 1;
    open(begin + size, end, size, saturating);
  }
  void advance(std::size_t blocks) { body.advance(body.context, blocks); }

private:
  time_span execute(std::size_t begin, std::size_t end) noexcept override {
    caller_environment::scope here(environment);
    const std::size_t block = first_number + (begin - first) / grain;
    time_span span{wall_clock()};
    try {
      (only_combine && block != 0 ? body.combine : body.run)(body.context, block, begin, end);
    } catch (...) {
      fail(2 * begin);
    }
    span.stop = wall_clock();
    here.leave(2 * begin);
    return span;
  }

  const scan_body &body;
  bool only_combine = false;
  std::size_t first_number = 0;
};

/// Runs [next, items) in windows of blocks; `run_round(work)` runs the blocks that are open.
template <class F>
void run_windows(scan_loop &work, std::size_t next, std::size_t items, std::size_t threads, std::size_t grain,
                 bool saturating, F &&run_round) {
  const std::size_t most = std::min(threads + 1, detail::most_scan_blocks);
  while (next != items && !work.failed()) {
    const std::size_t left = items - next;
    const std::size_t size = std::max<std::size_t>(1, std::min(grain, (left + most - 1) / most));
    const std::size_t blocks = std::min(most, (left + size - 1) / size);
    const std::size_t end = next + std::min(left, blocks * size);
    if (blocks < 2) {
      work.run_alone(next, end);
    } else {
      work.open_first_round(next, size, blocks, saturating);
      run_round();
      if (work.failed())
        return;
      work.open_second_round(next, size, blocks, end, saturating);
      run_round();
      work.advance(blocks);
    }
    next = end;
  }
}

/// On the calling thread, blocks backwards or shuffled: what one does may depend on no other one.
void run_permuted(scan_loop &work, std::size_t items, const settings &now) {
  permuted_blocks each(now);
  const std::size_t grain = std::max<std::size_t>(1, std::min<std::size_t>(items / 16, 4096));
  run_windows(work, 0, items, 6, grain, false, [&] { each.run(work); });
}

/// Runs items on the calling thread until they took long enough to tell what one costs; gives the next one.
std::size_t run_measured(site_state &state, scan_loop &work, std::size_t items) {
  double total = 0, cost = 0;
  std::size_t first = 0, most = 0;
  for (std::size_t count = 1; first != items && total < enough_to_measure && !work.failed(); count *= 2) {
    const std::size_t now = std::min(count, items - first);
    work.run_alone(first, first + now);
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

void run_parallel(site_state &state, scan_loop &work, std::size_t next, std::size_t items) {
  const std::size_t threads = compute_threads();
  const nanoseconds start = wall_clock();
  const double cost = state.item_cost.load(std::memory_order_relaxed);
  std::size_t grain = current_settings().grain;
  if (grain == 0)
    grain = cost > 0 ? std::size_t(std::max(1.0, block_time / cost)) : items - next;
  nanoseconds busy = 0;
  run_windows(work, next, items, threads, grain, true, [&] {
    run_compute(work, threads);
    busy += work.busy();
  });
  state.parallel.fetch_add(1, std::memory_order_relaxed);
  learn_parallel_run(state, detail::kind::compute, items - next, threads, wall_clock() - start, busy);
  learn_min_items(state);
}

} // namespace

void scan(detail::site &at, std::size_t items, const scan_body &body) {
  check_version(at);
  scan_loop work(at, body);
  site_state *state = site_state::of(at);
  const settings &now = current_settings();
  if (state == nullptr || now.backend == backend_kind::sequential) {
    work.run_alone(0, items);
  } else if (now.permuted()) {
    state->started.fetch_add(1, std::memory_order_relaxed);
    run_permuted(work, items, now);
    state->parallel.fetch_add(1, std::memory_order_relaxed);
    state->items.fetch_add(items, std::memory_order_relaxed);
  } else {
    state->started.fetch_add(1, std::memory_order_relaxed);
    detail::kind unknown = detail::kind::unknown; // nothing that waits is scanned
    state->decided.compare_exchange_strong(unknown, detail::kind::compute);
    const bool always = now.worth == worth_policy::always;
    std::size_t next = 0;
    if (!always && probe_due(*state)) {
      next = run_measured(*state, work, items);
      learn_min_items(*state);
    }
    const double left = state->item_cost.load(std::memory_order_relaxed) * double(items - next);
    if (always || (!inside_saturating_loop() && compute_threads() > 1 && pays(*state, left)))
      run_parallel(*state, work, next, items);
    else
      work.run_alone(next, items);
  }
  work.finish();
}

} // namespace xcs::runtime
