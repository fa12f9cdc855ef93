// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/decision.h"

#include "runtime/concurrency.h"
#include "runtime/loop.h"
#include "runtime/message.h"
#include "runtime/settings.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace xcs::runtime {
namespace {

// Measured (test/bench/runtime): with TBB's workers awake a parallel loop costs 1-3 us more than the work,
// with sleeping workers the first of them comes after 10-25 us and the loop gains from 40-160 us on.
constexpr double hot_threshold = 8'000, cold_threshold = 100'000; // ns of work
// Refusing more work than this is worth a look at the clock.
constexpr double decided_inline = 64'000;           // ns of work
constexpr nanoseconds workers_stay_awake = 500'000; // ns after the last parallel run
// Blocks: a claim costs some 50 ns, a block that long makes it unnoticeable; even a small loop deserves a
// few.
constexpr double usual_block = 30'000, shortest_block = 4'000; // ns
constexpr double thread_cost = 6'000;                          // ns to wake or start one more waiting thread
// A parallel loop takes some 4 KiB of stack, its original next to none, and TBB's workers have half of the
// main thread's: what recursion nests deeper than this is sequential.
constexpr unsigned most_nested = 64;
constexpr nanoseconds between_probes = 20'000'000;
constexpr unsigned runs_between_probes = 32, most_setbacks = 16;
// So many loops in a row, each refused only because the workers sleep, with little else between them: wake
// the workers.
constexpr unsigned cold_streak = 16;

std::atomic<nanoseconds> last_parallel_run{0};
once_message other_version;

constexpr auto relaxed = std::memory_order_relaxed;
constexpr std::size_t never = ~std::size_t(0);

bool refuse(site_state &state, refusal why) noexcept {
  state.refused(why);
  return false;
}

bool accept(site_state &state) noexcept {
  state.accepted.fetch_add(1, relaxed);
  return true;
}

double threshold(const site_state &state) noexcept {
  return std::ldexp(hot_threshold, int(state.setbacks.load(relaxed)));
}

bool refuse_version(detail::site &at) noexcept {
  char text[256];
  std::snprintf(text, sizeof text,
                "%s:%u was compiled for version %u of libxcs's interface, this is version %u; sequential",
                at.file, at.line, at.version, detail::abi_version);
  other_version.say(text);
  __atomic_store_n(&at.min_items, never, __ATOMIC_RELAXED);
  return false;
}

/// The workers sleep, and this much work does not pay to wake them, unless such loops follow each other
/// closely.
bool too_cold(site_state &state, double work) noexcept {
  if (work >= std::max(cold_threshold, threshold(state)))
    return false;
  const nanoseconds now = wall_clock();
  if (now - last_parallel_run.load(relaxed) < workers_stay_awake)
    return false;
  const nanoseconds before = state.last_cold.exchange(now, relaxed);
  if (double(now - before) > 4 * work) {
    state.cold_in_a_row.store(0, relaxed);
    return true;
  }
  if (state.cold_in_a_row.fetch_add(1, relaxed) < cold_streak)
    return true;
  state.cold_in_a_row.store(0, relaxed);
  return false;
}

nanoseconds probe_interval(const site_state &state) noexcept {
  return between_probes << std::min(state.failed_probes.load(relaxed), 6u);
}

/// Whether enough time has passed to measure a refused site afresh: its items may have become longer, the
/// machine less busy.
bool look_again(site_state &state) noexcept {
  const nanoseconds now = wall_clock();
  if (now - state.last_probe.load(relaxed) < probe_interval(state))
    return false;
  state.last_probe.store(now, relaxed);
  if (const unsigned count = state.setbacks.load(relaxed))
    state.setbacks.store(count - 1, relaxed);
  state.probe_wanted.store(true, relaxed);
  return true;
}

bool decide_compute(site_state &state, std::size_t items) noexcept {
  const double cost = state.item_cost.load(relaxed);
  if (cost > 0 && !state.probe_wanted.load(relaxed)) {
    const double work = cost * double(items);
    if (work < threshold(state)) {
      learn_min_items(state);
      if (work < decided_inline || !look_again(state))
        return refuse(state, refusal::too_little_work);
    }
    if (inside_saturating_loop())
      return refuse(state, refusal::saturated);
    if (too_cold(state, cost * double(items)))
      return refuse(state, refusal::cold_workers);
  } else if (inside_saturating_loop()) {
    return refuse(state, refusal::saturated);
  }
  if (compute_threads() > 1)
    return accept(state);
  state.set_min_items(never); // reconsider() looks again: an arena may have more threads
  return refuse(state, refusal::one_thread);
}

bool decide_latency(site_state &state, std::size_t items) noexcept {
  const double cost = state.wait_cost.load(relaxed);
  if (cost == 0 || pays(state, cost * double(items)))
    return accept(state);
  // Waits vary: decided here, never inline, and measured afresh now and then.
  const nanoseconds now = wall_clock();
  if (now - state.last_probe.load(relaxed) < between_probes)
    return refuse(state, refusal::too_little_work);
  state.last_probe.store(now, relaxed);
  return accept(state);
}

/// A site whose runs of that much work gain nothing needs more to be tried again; one that gains is forgiven.
/// On a busy machine a worker may lose its processor in the middle of a block: a slow run counts half, and
/// only one that lost as much again as the work itself is enough to back off.
void learn_gain(site_state &state, double work, double time_ratio) noexcept {
  const double share = time_ratio >= 2 ? 0.5 : 0.25;
  double recent = (1 - share) * state.time_ratio.load(relaxed) + share * std::min(time_ratio, 2.0);
  if (recent > 0.97) {
    const double needed = std::ceil(std::log2(std::max(1.0, work / hot_threshold)) + 1e-9) + 1;
    state.setbacks.store(std::min(most_setbacks, unsigned(needed)), relaxed);
    state.failed_probes.fetch_add(1, relaxed);
    state.last_probe.store(wall_clock(), relaxed);
    recent = 0.8;
  } else if (time_ratio < 0.9) {
    state.failed_probes.store(0, relaxed);
    if (const unsigned count = state.setbacks.load(relaxed))
      state.setbacks.store(count - 1, relaxed);
  }
  state.time_ratio.store(recent, relaxed);
}

} // namespace

bool decide(detail::site &at, std::size_t items) noexcept {
  if (items < 2)
    return false;
  if (at.version != detail::abi_version)
    return refuse_version(at);
  site_state *state = site_state::of(at);
  if (state == nullptr)
    return false;
  const settings &now = current_settings();
  if (now.backend == backend_kind::sequential) {
    state->set_min_items(never);
    return refuse(*state, refusal::backend);
  }
  if (now.worth == worth_policy::never) {
    state->set_min_items(never);
    return refuse(*state, refusal::worth_policy);
  }
  if (nesting() >= most_nested)
    return refuse(*state, refusal::saturated);
  if (now.permuted() || now.worth == worth_policy::always)
    return accept(*state);
  switch (state->decided.load(relaxed)) {
  case detail::kind::compute:
    return decide_compute(*state, items);
  case detail::kind::latency:
    return decide_latency(*state, items);
  case detail::kind::unknown:
    break;
  }
  return accept(*state); // the run will tell which kind it is
}

bool reconsider(detail::site &at, std::size_t items) noexcept {
  if (items < 2)
    return false;
  site_state *state = site_state::of(at);
  if (state == nullptr)
    return false;
  const settings &now = current_settings();
  // Every 64th look stands for all of them.
  const auto refuse_all = [&](refusal why) {
    state->refused(why, 64);
    return false;
  };
  if (!now.concurrent())
    return refuse_all(refusal::backend);
  if (now.worth == worth_policy::never)
    return refuse_all(refusal::worth_policy);
  if (inside_saturating_loop() || !look_again(*state))
    return refuse_all(refusal::too_little_work);
  if (compute_threads() == 1)
    return refuse_all(refusal::one_thread);
  return decide(at, items);
}

bool workers_awake() noexcept { return wall_clock() - last_parallel_run.load(relaxed) < workers_stay_awake; }

void workers_called() noexcept { last_parallel_run.store(wall_clock(), relaxed); }

bool pays(const site_state &state, double work) noexcept {
  if (current_settings().worth == worth_policy::always)
    return true;
  if (state.decided.load(relaxed) == detail::kind::latency) {
    const double cost = state.wait_cost.load(relaxed), items = cost > 0 ? work / cost : 1;
    return work > 1.2 * (cost + 10'000 + items * thread_cost / 2);
  }
  return work >= threshold(state);
}

double sequential_stretch(const site_state &state) noexcept { return threshold(state); }

bool probe_due(site_state &state) noexcept {
  if (state.probe_wanted.exchange(false, relaxed) || state.item_cost.load(relaxed) == 0 ||
      state.runs_since_probe.fetch_add(1, relaxed) >= runs_between_probes) {
    state.runs_since_probe.store(0, relaxed);
    state.last_probe.store(wall_clock(), relaxed);
    return true;
  }
  return false;
}

std::size_t choose_grain(double cost, std::size_t items, std::size_t threads) noexcept {
  if (const std::size_t forced = current_settings().grain)
    return forced;
  const std::size_t share = std::max<std::size_t>(1, items / (4 * threads));
  if (cost <= 0)
    return share;
  // Long loops: longer blocks, still 64 for each thread, so that uneven items even out.
  const double target = std::max(usual_block, cost * double(items) / double(64 * threads));
  const auto usual = std::size_t(std::max(1.0, target / cost)),
             least = std::size_t(std::ceil(shortest_block / cost));
  return std::max(least, std::min(usual, share));
}

std::size_t choose_in_flight(double cost, std::size_t items) noexcept {
  const std::size_t cap = std::min(items, current_settings().max_waiting);
  if (cost <= 0)
    return cap;
  // items * cost / k + k * thread_cost is least at this k.
  const double best = std::sqrt(double(items) * cost / thread_cost);
  return std::clamp<std::size_t>(std::size_t(best) + 1, 2, std::max<std::size_t>(cap, 2));
}

void learn_item_cost(site_state &state, double nanoseconds) noexcept {
  const double known = state.item_cost.load(relaxed), now = std::max(nanoseconds, 0.01);
  // Cold caches, page faults and other programs only ever add: less is believed at once.
  state.item_cost.store(known == 0 || now < known ? now : (known + now) / 2, relaxed);
}

void learn_min_items(site_state &state) noexcept {
  if (current_settings().worth != worth_policy::measure)
    return;
  const double items =
      std::ceil(std::min(threshold(state), decided_inline) / std::max(state.item_cost.load(relaxed), 0.01));
  state.set_min_items(std::max<std::size_t>(2, items < 9e18 ? std::size_t(items) : never));
}

void learn_parallel_run(site_state &state, detail::kind as, std::size_t items, std::size_t threads,
                        nanoseconds wall, nanoseconds busy) noexcept {
  const double each = double(busy) / double(items);
  state.items.fetch_add(items, relaxed);
  state.parallel_time.fetch_add(wall, relaxed);
  if (as == detail::kind::latency) {
    const double known = state.wait_cost.load(relaxed);
    state.wait_cost.store(known == 0 ? each : (known + each) / 2, relaxed);
    state.waiting_items.fetch_add(items, relaxed);
    state.sequential_time.fetch_add(busy, relaxed);
    const double rounds = std::ceil(double(items) / double(std::max<std::size_t>(threads, 1)));
    state.expected_time.fetch_add(nanoseconds(rounds * each + 10'000), relaxed);
    return;
  }
  last_parallel_run.store(wall_clock(), relaxed);
  state.compute_items.fetch_add(items, relaxed);
  if (const double known = state.item_cost.load(relaxed); known == 0 || each < known)
    learn_item_cost(state, each);
  const double alone = state.item_cost.load(relaxed) * double(items);
  state.sequential_time.fetch_add(nanoseconds(alone), relaxed);
  const auto useful = double(std::clamp<std::size_t>(items, 1, threads));
  state.expected_time.fetch_add(nanoseconds(alone / useful + hot_threshold / 4), relaxed);
  learn_gain(state, alone, double(wall) / alone);
}

} // namespace xcs::runtime
