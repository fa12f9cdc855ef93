// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Divide and conquer. Near the top of a recursion its calls run at the same time; below the cut-off they run
// as written. Where the cut-off lies is found anew each time: the first calls on each level are timed on the
// way, and what runs below the cut-off is timed as well, so that a lopsided tree is seen to be one.
#include "runtime/concurrency.h"
#include "runtime/decision.h"
#include "runtime/driver.h"
#include "runtime/settings.h"
#include "runtime/skeletons.h"
#include "runtime/thread_pool.h"
#include "runtime/timeline.h"

#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <map>
#include <memory>
#include <mutex>

namespace xcs::runtime {
namespace {

using detail::branch_record;

// A call that is handed out costs some 0.3 us; one that first has to wake a thread 10-25 us.
constexpr double worth_handing_out = 25'000, worth_waking_for = 60'000; // ns of one call
// Deeper than this everything runs as written: 2^64 parts are enough, and lists are no trees.
constexpr unsigned deepest = 64;
// So many forks at most may wait for each other on one stack.
constexpr unsigned most_waits = 192;
// Levels that are divided although nobody knows whether it pays, where that is asked for (XCS_WORTH=always).
constexpr unsigned always_divided = 6;
// Looking for the cut-off costs about so much a level, and shall be a fiftieth of the time at most; some
// looks may follow each other closely.
constexpr detail::word look_ticks = 300, share_of_looks = 50, looks_in_advance = 4096;
constexpr detail::word one_thread_ticks = 4'000'000;
constexpr std::size_t never = ~std::size_t(0);
constexpr auto relaxed = std::memory_order_relaxed;

/// What is known of the calls that are so many forks away from the top.
class level {
public:
  bool known(double worth) const noexcept {
    return cost.load(relaxed) >= worth || samples.load(relaxed) >= 2;
  }
  bool pays(double worth) const noexcept { return cost.load(relaxed) >= worth; }
  void learn(double nanoseconds) noexcept {
    const double before = cost.load(relaxed);
    double now = nanoseconds;
    if (samples.fetch_add(1, relaxed) != 0) {
      // One large call among small ones is worth handing out; one small one among large ones does no harm.
      // But a thread that lost its processor on the way has seen no large call.
      now = std::min(now, 4 * before);
      now = before + (now > before ? 0.5 : 0.0625) * (now - before);
    }
    cost.store(float(now), relaxed);
  }

private:
  std::atomic<float> cost{0}; // ns
  std::atomic<unsigned> samples{0};
};

/// One call of a recursive function from outside, with all that it leads to.
struct descent {
  double worth;
  bool always;
  level levels[deepest + 1];
  std::atomic<nanoseconds> plain_time{0};
  std::atomic<std::size_t> parts{0};
  std::atomic<unsigned> looks{0};
};

/// Where in which descent this thread is.
struct position {
  descent *of = nullptr;
  unsigned depth = 0, waits = 0;
};
thread_local position here;

/// Moves this thread while it lives.
class visit {
public:
  explicit visit(const position &to) noexcept : before(here) { here = to; }
  ~visit() { here = before; }
  visit(const visit &) = delete;
  visit &operator=(const visit &) = delete;

private:
  position before;
};

bool make(branch_record *call, void (*run)(detail::call_record *)) noexcept {
  try {
    run(call);
    return true;
  } catch (...) {
    call->error = new std::exception_ptr(std::current_exception());
    call->state = 2;
    return false;
  }
}

/// Runs the calls as written, one after the other; after an exception the program gets no further either.
void make_plainly(branch_record *const *calls, std::size_t count) noexcept {
  for (std::size_t i = 0; i != count && make(calls[i], calls[i]->run_plain); ++i) {
  }
}

/// Calls that run at the same time; each may divide further.
class branches final : public loop {
public:
  branches(const detail::site &at, branch_record *const *of_calls, descent *of, unsigned at_depth) noexcept
      : loop(at), calls(of_calls), whole(of), depth(at_depth) {}

  void finish_quietly() {
    try {
      finish();
    } catch (...) { // stays with its call
    }
  }

private:
  time_span execute(std::size_t begin, std::size_t end) noexcept override {
    for (std::size_t i = begin; i != end; ++i) {
      caller_environment::scope inside(environment);
      const visit there({whole, depth, here.waits + 1});
      bool returned = true;
      try {
        calls[i]->run(calls[i]);
      } catch (...) {
        calls[i]->error = new std::exception_ptr(std::current_exception());
        calls[i]->state = 2;
        fail(2 * i); // what the calls after it leave in errno is not to be seen
        returned = false;
      }
      inside.leave(2 * i);
      if (!returned)
        break;
    }
    return {};
  }

  branch_record *const *calls;
  descent *whole;
  unsigned depth;
};

void make_together(const detail::site &at, branch_record *const *calls, std::size_t count) {
  descent &in = *here.of;
  if (in.parts.fetch_add(count, relaxed) == 0) {
    workers_called();
    if (!in.always)
      in.worth = worth_handing_out;
  }
  branches work(at, calls, &in, here.depth + 1);
  work.open(0, count, 1, false);
  if (current_settings().backend == backend_kind::plain || !tbb_usable()) {
    plain_pool().run(work, std::min(count, compute_threads()), 1000);
    return work.finish_quietly();
  }
  std::size_t started = 1;
  {
    // TBB gets no exception to see: its cancellation would reach others.
    tbb::task_group others;
    try {
      for (; started != count; ++started)
        others.run([&work, started] { work.run(started); });
    } catch (...) { // no memory for a task: the rest runs here
    }
    work.run(0);
    others.wait();
  }
  for (; started != count; ++started)
    work.run(started);
  work.finish_quietly();
}

/// Times what `run_them` does.
template <class F> double timed(const F &run_them) {
  const nanoseconds start = wall_clock();
  run_them();
  return double(std::max<nanoseconds>(wall_clock() - start - clock_overhead(), 1));
}

/// Runs the last `count` of the calls of a function as written.
void make_plainly_timed(const detail::site &at, branch_record *const *calls, std::size_t count,
                        bool are_all) {
  const nanoseconds start = wall_clock();
  make_plainly(calls, count);
  const nanoseconds stop = wall_clock(), took = std::max<nanoseconds>(stop - start - clock_overhead(), 1);
  descent &in = *here.of;
  in.levels[here.depth + 1].learn(double(took) / double(count));
  // Else nobody would see that functions on a level which was handed out are small.
  if (are_all)
    in.levels[here.depth].learn(double(took));
  in.plain_time.fetch_add(took, relaxed);
  if (timeline_enabled())
    record_on_timeline(at, 0, count, start, stop);
}

/// The calls of a function that was reached from the top of the descent.
void descend(const detail::site &at, branch_record *const *calls, std::size_t count) {
  descent &in = *here.of;
  const unsigned depth = here.depth + 1;
  if (depth > deepest || here.waits > most_waits)
    return make_plainly(calls, count);
  if (in.always)
    return depth <= always_divided ? make_together(at, calls, count) : make_plainly(calls, count);
  level &below = in.levels[depth];
  const std::size_t all = count;
  while (count != 0 && !below.known(in.worth)) {
    in.looks.fetch_add(1, relaxed);
    bool returned = true;
    below.learn(timed([&] {
      const visit there({&in, depth, here.waits});
      returned = make(*calls, (*calls)->run);
    }));
    ++calls, --count;
    if (!returned)
      return;
  }
  if (count == 0)
    return;
  if (!below.pays(in.worth))
    return make_plainly_timed(at, calls, count, count == all);
  if (count > 1)
    return make_together(at, calls, count);
  const visit there({&in, depth, here.waits});
  make(*calls, (*calls)->run);
}

/// An arena of so many threads, made once.
tbb::task_arena &arena_of(std::size_t threads) {
  static std::mutex lock;
  static auto &known =
      *new std::map<std::size_t, std::unique_ptr<tbb::task_arena>>; // threads may outlive main
  const std::lock_guard hold(lock);
  std::unique_ptr<tbb::task_arena> &entry = known[threads];
  if (!entry)
    entry = std::make_unique<tbb::task_arena>(int(threads));
  return *entry;
}

/// Where the tasks of a descent run: nobody who waits for one of them starts anything else, and no more
/// threads take part than may.
template <class F> void among_themselves(std::size_t threads, const F &work) {
  if (current_settings().backend == backend_kind::plain || !tbb_usable())
    return work();
  if (threads < std::size_t(std::max(1, tbb::this_task_arena::max_concurrency()))) {
    caller_environment home; // where the arena is full, one of its threads runs it
    arena_of(threads).execute([&] {
      caller_environment::scope inside(home);
      work();
      inside.leave(0);
    });
    return home.finish();
  }
  tbb::this_task_arena::isolate(work);
}

void count_run(site_state &state, const descent &of, std::size_t threads, nanoseconds took) noexcept {
  const std::size_t parts = of.parts.load(relaxed);
  if (parts == 0)
    return state.refused(refusal::too_little_work);
  const nanoseconds plain = of.plain_time.load(relaxed);
  state.decided.store(detail::kind::compute, relaxed);
  state.accepted.fetch_add(1, relaxed);
  state.started.fetch_add(1, relaxed);
  state.parallel.fetch_add(1, relaxed);
  state.items.fetch_add(parts, relaxed);
  state.compute_items.fetch_add(parts, relaxed);
  state.parallel_time.fetch_add(took, relaxed);
  state.sequential_time.fetch_add(plain, relaxed);
  state.expected_time.fetch_add(plain / nanoseconds(threads) + nanoseconds(worth_handing_out), relaxed);
  if (plain != 0)
    state.item_cost.store(double(plain) / double(parts), relaxed);
  workers_called();
}

/// The site says from when on the next look is affordable.
void pay_for_looks(detail::site &at, unsigned looks) noexcept {
  const detail::word price = look_ticks * share_of_looks, credit = looks_in_advance * price,
                     now = detail::ticks();
  if (now == ~detail::word(0))
    return;
  const detail::word open = __atomic_load_n(&at.min_items, __ATOMIC_RELAXED);
  const detail::word owed = std::max(open, now - std::min(now, credit)) + (looks + 1) * price;
  __atomic_store_n(&at.min_items, std::size_t(owed), __ATOMIC_RELAXED);
}

/// A call from outside.
void begin(detail::site &at, site_state &state, branch_record *const *calls, std::size_t count) {
  const settings &now = current_settings();
  const bool always = now.worth == worth_policy::always;
  const auto as_written = [&](refusal why, std::size_t until) {
    state.refused(why);
    if (until != 0)
      state.set_min_items(until);
    make_plainly(calls, count);
  };
  if (now.worth == worth_policy::never)
    return as_written(refusal::worth_policy, never);
  if (!always && detail::ticks() < __atomic_load_n(&at.min_items, __ATOMIC_RELAXED))
    return as_written(refusal::too_little_work, 0);
  if (!always && inside_saturating_loop())
    return as_written(refusal::saturated, 0);
  const std::size_t threads = compute_threads();
  if (threads == 1 && !always)
    return as_written(refusal::one_thread,
                      std::min(detail::ticks(), never - one_thread_ticks) + one_thread_ticks);
  descent whole{workers_awake() ? worth_handing_out : worth_waking_for, always, {}, {}, {}, {}};
  const nanoseconds start = wall_clock();
  among_themselves(threads, [&] {
    const visit there({&whole, 0, here.waits});
    descend(at, calls, count);
  });
  count_run(state, whole, threads, wall_clock() - start);
  if (whole.parts.load(relaxed) == 0)
    pay_for_looks(at, whole.looks.load(relaxed));
}

} // namespace

void fork(detail::site &at, branch_record *const *calls, std::size_t count) {
  if (here.of != nullptr)
    return descend(at, calls, count);
  const settings &now = current_settings();
  site_state *state = at.version == detail::abi_version ? site_state::of(at) : nullptr;
  if (state == nullptr || now.backend == backend_kind::sequential) {
    if (state != nullptr) {
      state->refused(refusal::backend);
      state->set_min_items(never);
    }
    return make_plainly(calls, count);
  }
  if (!now.permuted())
    return begin(at, *state, calls, count);
  if (now.worth == worth_policy::never || nesting() >= deepest)
    return make_plainly(calls, count);
  branches work(at, calls, nullptr, 0);
  state->accepted.fetch_add(1, relaxed);
  drive(at, work, count);
  work.finish_quietly();
}

} // namespace xcs::runtime
