// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a site learns in its first runs, by a clock that the test winds: each item says how long it takes.
#include "support.h"

#include "runtime/clock.h"
#include "runtime/decision.h"
#include "runtime/site_state.h"

#include <atomic>

using namespace xcs;
using namespace xcs::test;
using runtime::nanoseconds;
using runtime::site_state;

namespace {

std::atomic<nanoseconds> now{0};
nanoseconds now_of(clockid_t) { return now.load(); }

class Learning : public ::testing::Test {
protected:
  void SetUp() override {
    now = 1'000'000'000; // long after anybody's last run
    settings use;
    use.backend = backend_kind::plain; // any number of threads
    use.threads = 4;
    runtime::set_settings(use);
    runtime::clock_for_tests = now_of;
  }
  void TearDown() override {
    runtime::clock_for_tests = nullptr;
    runtime::set_settings(usual_settings());
  }

  /// Runs the site's loop once; `cost(item)` is what an item takes. True if the skeleton was entered.
  template <class Cost> bool run(detail::site &at, std::size_t n, Cost cost) {
    bool entered = false;
    if (detail::enter(at, n)) {
      entered = true;
      detail::for_blocks(at, n, [&](detail::block<1> b) {
        for (std::size_t i = b.begin; i != b.end; ++i)
          now += cost(i);
      });
    } else {
      for (std::size_t i = 0; i != n; ++i)
        now += cost(i);
    }
    return entered;
  }
  static std::uint64_t parallel(detail::site &at) { return site_state::of(at)->parallel; }
};

} // namespace

TEST_F(Learning, ATinyLoopNeverWakesAThread) {
  for (const std::size_t n : {2u, 3u, 8u, 31u, 100u, 1000u}) {
    detail::site &at = new_site(kind::unknown);
    unsigned entered = 0;
    for (int call = 0; call != 1000; ++call)
      entered += run(at, n, [&](std::size_t i) { return call == 0 && i == 0 ? 3'000 : 1; }); // cold caches
    EXPECT_EQ(parallel(at), 0u) << n;
    EXPECT_LE(entered, 1u + 1000 / 64) << n;
    EXPECT_LT(site_state::of(at)->item_cost, 10) << n;
    EXPECT_GT(at.min_items, n);
  }
}

TEST_F(Learning, LongItemsRunInParallelInTheFirstCall) {
  for (const std::size_t n : {3u, 8u, 1000u}) {
    detail::site &at = new_site(kind::unknown);
    EXPECT_TRUE(run(at, n, [](std::size_t) { return 100'000; }));
    EXPECT_EQ(parallel(at), 1u) << n;
    EXPECT_GE(site_state::of(at)->items, n - 1); // one item was enough to know
  }
}

TEST_F(Learning, ManyShortItemsRunInParallelInTheFirstCallAfterAShortLook) {
  detail::site &at = new_site(kind::unknown);
  EXPECT_TRUE(run(at, 100'000, [](std::size_t) { return 20; }));
  EXPECT_EQ(parallel(at), 1u);
  EXPECT_GE(site_state::of(at)->items, 99'000u);
  EXPECT_NEAR(site_state::of(at)->item_cost, 20, 1);
}

TEST_F(Learning, ALoopThatIsTooShortAfterAllRunsOnInThisThread) {
  detail::site &at = new_site(kind::unknown);
  EXPECT_TRUE(run(at, 2'000, [](std::size_t i) { return i == 0 ? 15'000 : 1; })); // 2 us and a page fault
  EXPECT_EQ(parallel(at), 0u);
  EXPECT_FALSE(run(at, 2'000, [](std::size_t) { return 1; }));
}

TEST_F(Learning, AnItemsCostFallsAtOnceAndRisesWithThePart) {
  site_state &state = *site_state::of(new_site(kind::compute));
  runtime::learn_item_cost(state, 1000);
  runtime::learn_item_cost(state, 2); // noise only ever adds
  EXPECT_EQ(state.item_cost, 2);
  runtime::learn_item_cost(state, 10);
  EXPECT_EQ(state.item_cost, 6);
}

TEST_F(Learning, AParallelRunTellsAsWell) {
  site_state &state = *site_state::of(new_site(kind::compute));
  runtime::learn_item_cost(state, 1000);
  runtime::learn_parallel_run(state, kind::compute, 100, 4, 13'000,
                              500); // 5 ns an item, all threads together
  EXPECT_EQ(state.item_cost, 5);
  EXPECT_FALSE(runtime::pays(state, state.item_cost * 100));
}

TEST_F(Learning, OneTerribleRunIsEnoughToBackOff) {
  // A busy machine: a worker lost its processor in the middle of a block of a 50 us loop.
  site_state &state = *site_state::of(new_site(kind::compute));
  runtime::learn_item_cost(state, 500);
  EXPECT_TRUE(runtime::pays(state, 50'000));
  runtime::learn_parallel_run(state, kind::compute, 100, 4, 4'000'000, 60'000);
  EXPECT_FALSE(runtime::pays(state, 50'000));
  EXPECT_TRUE(runtime::pays(state, 1e9));
}
