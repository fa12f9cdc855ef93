// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include "runtime/site_state.h"
#include "runtime/thread_pool.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace xcs;
using namespace xcs::test;

namespace {

/// Returns when `number` threads are in it, or false after a long while.
class meeting {
public:
  explicit meeting(std::size_t number) : wanted(number) {}
  bool attend() {
    std::unique_lock hold(lock);
    ++here;
    changed.notify_all();
    return changed.wait_for(hold, std::chrono::seconds(10), [&] { return here >= wanted; });
  }

private:
  std::mutex lock;
  std::condition_variable changed;
  std::size_t here = 0;
  const std::size_t wanted;
};

class Pool : public ::testing::Test {
protected:
  void SetUp() override { runtime::set_settings(usual_settings()); }
  void TearDown() override { runtime::set_settings(usual_settings()); }
};

} // namespace

TEST_F(Pool, AllCallsOfABatchAreInFlightAtOnce) {
  // Each call waits for all others: only if all run at the same time does any return.
  meeting together(60);
  std::atomic<int> met{0};
  map_loop(new_site(kind::latency), 60, [&](std::size_t) { met += together.attend(); });
  EXPECT_EQ(met, 60);
}

TEST_F(Pool, NestedBatchesAreInFlightAtOnce) {
  meeting together(36);
  std::atomic<int> met{0};
  detail::site &outer = new_site(kind::latency), &inner = new_site(kind::latency);
  map_loop(outer, 6,
           [&](std::size_t) { map_loop(inner, 6, [&](std::size_t) { met += together.attend(); }); });
  EXPECT_EQ(met, 36);
}

TEST_F(Pool, TwoBatchesOfTwoThreadsDoNotWaitForEachOther) {
  meeting together(40);
  std::atomic<int> met{0};
  detail::site &one = new_site(kind::latency), &two = new_site(kind::latency);
  std::thread other([&] { map_loop(one, 20, [&](std::size_t) { met += together.attend(); }); });
  map_loop(two, 20, [&](std::size_t) { met += together.attend(); });
  other.join();
  EXPECT_EQ(met, 40);
}

TEST_F(Pool, NeverMoreInFlightThanAllowed) {
  settings now = usual_settings();
  now.max_waiting = 5;
  runtime::set_settings(now);
  std::atomic<int> in_flight{0}, most{0}, done{0};
  map_loop(new_site(kind::latency), 40, [&](std::size_t) {
    const int here = ++in_flight;
    for (int known = most; known < here && !most.compare_exchange_weak(known, here);) {
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    --in_flight;
    ++done;
  });
  EXPECT_EQ(done, 40);
  EXPECT_LE(most, 5);
}

TEST_F(Pool, NestedUnderACapMakesProgress) {
  settings now = usual_settings();
  now.max_waiting = 2;
  now.worth = worth_policy::always;
  runtime::set_settings(now);
  std::atomic<int> done{0};
  detail::site &outer = new_site(kind::latency), &middle = new_site(kind::latency),
               &inner = new_site(kind::latency);
  map_loop(outer, 8, [&](std::size_t) {
    map_loop(middle, 8, [&](std::size_t) { map_loop(inner, 8, [&](std::size_t) { ++done; }); });
  });
  EXPECT_EQ(done, 512);
}

TEST_F(Pool, ManyBatchesFromManyThreads) {
  settings now = usual_settings();
  now.worth = worth_policy::always;
  runtime::set_settings(now);
  detail::site &at = new_site(kind::latency);
  std::vector<std::thread> callers;
  std::atomic<long> sum{0};
  for (int caller = 0; caller != 4; ++caller)
    callers.emplace_back([&] {
      for (int again = 0; again != 200; ++again)
        map_loop(at, 5, [&](std::size_t i) { sum += long(i); });
    });
  for (std::thread &caller : callers)
    caller.join();
  EXPECT_EQ(sum, 4 * 200 * 10);
}

TEST_F(Pool, IdleThreadsRetireAndOthersComeWhenNeeded) {
  struct count final : runtime::loop {
    using loop::loop;
    std::atomic<int> runs{0};
    runtime::time_span execute(std::size_t, std::size_t) noexcept override {
      ++runs;
      return {};
    }
  };
  static auto &pool = *new runtime::thread_pool("short", 64, 20'000'000); // never destroyed, as all pools
  for (int again = 0; again != 2; ++again) {
    count work(new_site(kind::latency));
    work.open(0, 10, 1, false);
    pool.run(work, 10, 0);
    EXPECT_EQ(work.runs, 10);
    for (int wait = 0; wait != 1000 && pool.threads() != 0; ++wait)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(pool.threads(), 0u);
  }
}

TEST_F(Pool, WaitingWorkIsToldFromComputing) {
  detail::site &waits = new_site(kind::unknown), &computes = new_site(kind::unknown);
  map_loop(waits, 3, [](std::size_t) { std::this_thread::sleep_for(std::chrono::milliseconds(5)); });
  map_loop(computes, 3, [](std::size_t i) {
    volatile std::size_t sink = i;
    for (int round = 0; round != 1000; ++round)
      sink = sink + 1;
  });
  EXPECT_EQ(runtime::site_state::of(waits)->decided, kind::latency);
  EXPECT_EQ(runtime::site_state::of(computes)->decided, kind::compute);
}

TEST_F(Pool, OneItemThatWaitsDoesNotSpeakForTheOthers) {
  detail::site &at = new_site(kind::unknown);
  settings now = usual_settings();
  now.worth = worth_policy::always;
  runtime::set_settings(now);
  std::vector<unsigned char> done(20'000);
  map_loop(at, done.size(), [&](std::size_t i) {
    if (i == 0)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ++done[i];
  });
  EXPECT_EQ(std::count(done.begin(), done.end(), 1), std::ptrdiff_t(done.size()));
  EXPECT_EQ(runtime::site_state::of(at)->decided, kind::compute);
  // Declared is declared.
  detail::site &declared = new_site(kind::latency);
  map_loop(declared, 200, [](std::size_t) {});
  EXPECT_EQ(runtime::site_state::of(declared)->decided, kind::latency);
}

#if !defined(XCS_TEST_TSAN) // which cannot start threads after a fork of several

TEST_F(Pool, AForkedChildHasAPoolOfItsOwn) {
  detail::site &waits = new_site(kind::latency), &computes = new_site(kind::compute);
  settings now = usual_settings();
  now.worth = worth_policy::always;
  runtime::set_settings(now);
  const auto use = [&] {
    std::vector<int> values(64);
    meeting together(16);
    std::atomic<int> met{0};
    map_loop(waits, 16, [&](std::size_t) { met += together.attend(); });
    map_loop(computes, 64, [&](std::size_t i) { values[i] = int(i); });
    return met == 16 && std::accumulate(values.begin(), values.end(), 0) == 64 * 63 / 2;
  };
  ASSERT_TRUE(use());
  for (int generation = 0; generation != 3; ++generation) {
    const pid_t child = fork();
    if (child == 0)
      _exit(use() && use() ? 0 : 1);
    ASSERT_GT(child, 0);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_TRUE(use());
  }
}

TEST_F(Pool, ForksWhileOthersUseThePool) {
  detail::site &at = new_site(kind::latency);
  settings now = usual_settings();
  now.worth = worth_policy::always;
  runtime::set_settings(now);
  std::atomic<bool> stop{false};
  std::thread busy([&] {
    while (!stop)
      map_loop(at, 8, [](std::size_t) {});
  });
  for (int again = 0; again != 20; ++again) {
    const pid_t child = fork();
    if (child == 0) {
      int done = 0;
      std::atomic<int> count{0};
      map_loop(at, 8, [&](std::size_t) { ++count; });
      done = count;
      _exit(done == 8 ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  }
  stop = true;
  busy.join();
}

#endif
