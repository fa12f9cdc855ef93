// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/driver.h"

#include "runtime/compute.h"
#include "runtime/concurrency.h"
#include "runtime/decision.h"
#include "runtime/settings.h"
#include "runtime/thread_pool.h"

#include <xcs/error.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <numeric>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace xcs::runtime {
namespace {

constexpr double enough_to_measure = 5'000; // ns
// An item of this length tells by itself what the others will take. A shorter one may be all cold caches and
// page faults.
constexpr nanoseconds telling_item = 20'000;
// An item that takes longer than this and keeps the processor for less than half of it waits.
constexpr nanoseconds shortest_wait = 100'000;
// One item that waited may have been the only one: so many are tried before the rest is believed to wait.
constexpr std::size_t trial_items = 64;

/// Runs [first, last) as one block on the calling thread; true if nothing was thrown.
bool run_here(loop &work, std::size_t first, std::size_t last) {
  for (std::size_t end; first != last && !work.failed(); first = end) {
    end = first + std::min(last - first, work.window(last - first));
    work.open(first, end, end - first, false);
    work.run(0);
    work.between();
    work.close();
  }
  return !work.failed();
}

/// Blocks of one item.
void run_permuted(loop &work, std::size_t items, const settings &now) {
  permuted_blocks blocks(now);
  for (std::size_t first = 0, end; first != items && !work.failed(); first = end) {
    end = first + std::min({items - first, work.window(items - first), std::size_t(1) << 20});
    work.open(first, end, 1, false);
    blocks.run(work);
    work.between();
    work.close();
  }
}

/// How often the calling thread gave up the processor because it had to wait.
long times_gone_to_sleep() noexcept {
  rusage usage;
  return getrusage(RUSAGE_THREAD, &usage) == 0 ? usage.ru_nvcsw : -1;
}

/// How long the calling thread stood ready to run while others had the processor, in all; 0 where the system
/// does not say (/proc/thread-self/schedstat, second number).
nanoseconds time_in_queue() noexcept {
  const int kept = errno;
  char text[96];
  ssize_t length = 0;
  if (const int file = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC); file >= 0) {
    length = read(file, text, sizeof text - 1);
    close(file);
  }
  errno = kept;
  if (length <= 0)
    return 0;
  text[length] = '\0';
  char *end = nullptr;
  std::strtoll(text, &end, 10);
  return std::strtoll(end, nullptr, 10);
}

/// Item 0 on the calling thread tells by its use of the processor which kind of work this is.
void measure_kind(site_state &state, loop &work) {
  const long yielded = times_gone_to_sleep();
  const nanoseconds queued = time_in_queue();
  const nanoseconds wall = wall_clock(), cpu = thread_clock();
  run_here(work, 0, 1);
  const nanoseconds used = thread_clock() - cpu, took = wall_clock() - wall;
  bool waits = took >= shortest_wait && used < took / 2 && times_gone_to_sleep() != yielded;
  if (waits) {
    // On a busy machine the processor is taken away as well; but that is not the thread's own wish.
    const nanoseconds asleep = took - used - (time_in_queue() - queued);
    waits = asleep >= shortest_wait && asleep > took / 2;
  }
  detail::kind expected = detail::kind::unknown;
  state.decided.compare_exchange_strong(expected, waits ? detail::kind::latency : detail::kind::compute);
  if (!waits && took >= telling_item)
    learn_item_cost(state, double(took));
}

/// Runs items from `first` on, twice as many each time, until they took long enough to be measured; returns
/// the next item.
std::size_t measure_cost(site_state &state, loop &work, std::size_t first, std::size_t items) {
  double total = 0, cost = 0;
  std::size_t most = 0;
  for (std::size_t count = 1; first != items && total < enough_to_measure; count *= 2) {
    const std::size_t now = std::min(count, items - first);
    if (!run_here(work, first, first + now))
      return items;
    const auto took = double(work.busy());
    if (now >= most) { // most items: the warmest, and measured best
      most = now;
      cost = took / double(now);
    }
    total += took;
    first += now;
  }
  learn_item_cost(state, cost);
  return first;
}

/// Runs items that wait. Returns the next item to run: less than `items` where the items turned out not to
/// wait after all, which only happens if that they do was `measured` on one of them.
std::size_t run_waiting(site_state &state, loop &work, std::size_t first, std::size_t items, bool measured) {
  const nanoseconds start = wall_clock();
  nanoseconds busy = 0;
  std::size_t in_flight = 0;
  bool on_trial = measured && state.waiting_items.load(std::memory_order_relaxed) == 0;
  for (std::size_t next = first, end; next != items && !work.failed(); next = end) {
    end = next + std::min(items - next, work.window(items - next));
    if (on_trial)
      end = std::min(end, next + trial_items);
    work.open(next, end, 1, false);
    in_flight = choose_in_flight(state.wait_cost.load(std::memory_order_relaxed), end - next);
    waiting_pool().run(work, in_flight, 0);
    work.close();
    busy += work.busy();
    if (on_trial && !work.failed() && busy < shortest_wait / 2 * nanoseconds(end - first)) {
      state.decided.store(detail::kind::compute, std::memory_order_relaxed);
      return end;
    }
    on_trial = false;
  }
  state.parallel.fetch_add(1, std::memory_order_relaxed);
  if (!work.failed())
    learn_parallel_run(state, detail::kind::latency, items - first, in_flight, wall_clock() - start, busy);
  return items;
}

void run_computing(site_state &state, loop &work, std::size_t items, std::size_t first, const settings &now) {
  const bool always = now.worth == worth_policy::always;
  const std::size_t threads = compute_threads();
  // A look costs one item's time at least: seldom where they are long, and not for its own sake where they
  // are few.
  const double known = state.item_cost.load(std::memory_order_relaxed);
  const bool affordable = known < double(telling_item) || items - first >= 16 * threads;
  if (!always && affordable && probe_due(state))
    first = measure_cost(state, work, first, items);
  const double cost = state.item_cost.load(std::memory_order_relaxed);
  const std::size_t left = items - first;
  const bool saturated = inside_saturating_loop();
  if (left == 0 || (!always && (saturated || !pays(state, cost * double(left))))) {
    learn_min_items(state);
    state.refused(saturated ? refusal::saturated : refusal::too_little_work);
    return void(run_here(work, first, items));
  }
  const nanoseconds start = wall_clock();
  nanoseconds busy = 0;
  for (std::size_t next = first, end; next != items && !work.failed(); next = end) {
    end = next + std::min(items - next, work.window(items - next));
    const std::size_t grain = choose_grain(cost, end - next, threads);
    work.open(next, end, grain, (end - next) / grain >= 4 * threads);
    run_compute(work, threads);
    work.close();
    busy += work.busy();
  }
  state.parallel.fetch_add(1, std::memory_order_relaxed);
  if (!work.failed())
    learn_parallel_run(state, detail::kind::compute, left, threads, wall_clock() - start, busy);
  learn_min_items(state);
}

} // namespace

void check_version(const detail::site &at) {
  if (at.version != detail::abi_version)
    throw error("the rewritten code was compiled for another version of libxcs", at.function, at.file,
                at.line);
}

void permuted_blocks::run(loop &work) {
  std::vector<std::size_t> order(work.blocks());
  std::iota(order.rbegin(), order.rend(), std::size_t(0));
  if (shuffles)
    for (std::size_t left = order.size(); left > 1; --left) // std::shuffle is not the same everywhere
      std::swap(order[left - 1], order[random() % left]);
  for (const std::size_t block : order)
    work.run(block);
}

void drive(detail::site &at, loop &work, std::size_t items) {
  check_version(at);
  if (items == 0)
    return;
  site_state *state = site_state::of(at);
  const settings &now = current_settings();
  if (state == nullptr || now.backend == backend_kind::sequential)
    return void(run_here(work, 0, items));
  state->started.fetch_add(1, std::memory_order_relaxed);
  if (now.permuted()) {
    run_permuted(work, items, now);
    state->parallel.fetch_add(1, std::memory_order_relaxed);
    state->items.fetch_add(items, std::memory_order_relaxed);
    return;
  }
  std::size_t first = 0;
  detail::kind as = state->decided.load(std::memory_order_relaxed);
  if (as == detail::kind::unknown) {
    measure_kind(*state, work);
    if (work.failed() || items == 1)
      return;
    first = 1;
    as = state->decided.load(std::memory_order_relaxed);
  }
  if (as == detail::kind::latency)
    first = run_waiting(*state, work, first, items, at.work == detail::kind::unknown);
  if (first != items && !work.failed() &&
      state->decided.load(std::memory_order_relaxed) != detail::kind::latency)
    run_computing(*state, work, items, first, now);
}

} // namespace xcs::runtime
