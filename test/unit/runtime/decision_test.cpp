// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decisions from given figures; no clock is trusted here.
#include "support.h"

#include "runtime/concurrency.h"
#include "runtime/decision.h"
#include "runtime/loop.h"

#include <xcs/error.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace xcs;
using namespace xcs::test;
using runtime::site_state;

namespace {

class Decision : public ::testing::Test {
protected:
  void SetUp() override { use({}); }
  void TearDown() override { runtime::set_settings(usual_settings()); }
  void use(settings now) {
    now.backend =
        now.backend == backend_kind::threads ? backend_kind::plain : now.backend; // any number of threads
    now.threads = now.threads != 0 ? now.threads : 4;
    runtime::set_settings(now);
  }
  settings with(worth_policy worth) {
    settings now = usual_settings();
    now.worth = worth;
    return now;
  }
};

constexpr std::size_t never = ~std::size_t(0);

} // namespace

TEST_F(Decision, LessThanTwoItemsAreNeverEntered) {
  for (const worth_policy worth : {worth_policy::measure, worth_policy::always, worth_policy::never}) {
    use(with(worth));
    detail::site &at = new_site(kind::latency);
    EXPECT_FALSE(detail::enter(at, 0));
    EXPECT_FALSE(detail::enter(at, 1));
    EXPECT_FALSE(xcs_v1_enter(&at, 0));
    EXPECT_FALSE(xcs_v1_enter(&at, 1));
  }
}

TEST_F(Decision, NeverAndSequentialAreDecidedInlineFromTheSecondTimeOn) {
  use(with(worth_policy::never));
  detail::site &at = new_site(kind::latency);
  EXPECT_FALSE(detail::enter(at, 1000));
  EXPECT_EQ(at.min_items, never);
  settings now = usual_settings();
  now.backend = backend_kind::sequential;
  use(now);
  detail::site &other = new_site(kind::compute);
  EXPECT_FALSE(detail::enter(other, 1000));
  EXPECT_EQ(other.min_items, never);
  for (int i = 0; i != 1000; ++i)
    EXPECT_FALSE(detail::enter(other, 1000));
}

TEST_F(Decision, AlwaysAndThePermutedBackendsEnter) {
  use(with(worth_policy::always));
  EXPECT_TRUE(detail::enter(new_site(kind::compute), 2));
  settings now = usual_settings();
  now.backend = backend_kind::reverse;
  now.worth = worth_policy::measure;
  use(now);
  EXPECT_TRUE(detail::enter(new_site(kind::compute), 2));
}

TEST_F(Decision, TooLittleWorkRaisesTheInlineThresholdAndMoreItemsStillEnter) {
  detail::site &at = new_site(kind::compute);
  site_state &state = *site_state::of(at);
  runtime::learn_item_cost(state, 100); // ns
  EXPECT_FALSE(detail::enter(at, 10));
  EXPECT_GT(at.min_items, 10u);
  EXPECT_LT(at.min_items, 1000u);
  EXPECT_FALSE(detail::enter(at, at.min_items - 1));
  EXPECT_TRUE(detail::enter(at, 100'000)); // 10 ms
}

TEST_F(Decision, ARefusedSiteIsLookedAtAgainAndRecovers) {
  detail::site &at = new_site(kind::compute);
  site_state &state = *site_state::of(at);
  runtime::learn_item_cost(state, 1);
  EXPECT_FALSE(detail::enter(at, 50));
  EXPECT_GT(at.min_items, 50u);
  // Its items have become heavy; nobody told the runtime.
  bool entered = false;
  for (int i = 0; i != 64 && !entered; ++i)
    entered = detail::enter(at, 50);
  ASSERT_TRUE(entered);
  EXPECT_TRUE(runtime::probe_due(state));
  state.item_cost = 0; // as the probe finds
  runtime::learn_item_cost(state, 1e6);
  runtime::learn_min_items(state);
  EXPECT_EQ(at.min_items, 2u);
  EXPECT_TRUE(detail::enter(at, 50));
}

TEST_F(Decision, RunsThatGainNothingRaiseTheThresholdAndGainsLowerItAgain) {
  detail::site &at = new_site(kind::compute);
  site_state &state = *site_state::of(at);
  runtime::learn_item_cost(state, 1000);
  EXPECT_TRUE(runtime::pays(state, 20'000));
  for (int run = 0; run != 20; ++run) // each took as long as the items one after the other
    runtime::learn_parallel_run(state, kind::compute, 20, 4, 20'000, 80'000);
  EXPECT_FALSE(runtime::pays(state, 20'000));
  EXPECT_TRUE(runtime::pays(state, 1e9));
  for (int run = 0; run != 9; ++run)
    runtime::learn_parallel_run(state, kind::compute, 20, 4, 6'000, 20'000);
  EXPECT_TRUE(runtime::pays(state, 20'000));
}

TEST_F(Decision, ShortWaitsDoNotPayLongOnesDo) {
  site_state &state = *site_state::of(new_site(kind::latency));
  state.wait_cost = 2'000;
  EXPECT_FALSE(runtime::pays(state, 2 * 2'000));
  EXPECT_FALSE(runtime::pays(state, 1000 * 2'000.0));
  state.wait_cost = 1'000'000;
  EXPECT_TRUE(runtime::pays(state, 2 * 1e6));
  EXPECT_TRUE(runtime::pays(state, 1000 * 1e6));
}

TEST_F(Decision, InsideASaturatingLoopASiteRunsItsOriginal) {
  struct probe final : runtime::loop {
    using loop::loop;
    bool inside = false, entered = false;
    detail::site *nested = nullptr;
    runtime::time_span execute(std::size_t, std::size_t) noexcept override {
      inside = runtime::inside_saturating_loop();
      entered = detail::enter(*nested, 1000);
      return {};
    }
  } work(new_site(kind::compute));
  work.nested = &new_site(kind::compute);
  runtime::learn_item_cost(*site_state::of(*work.nested), 1e6);
  work.open(0, 1, 1, true);
  work.run(0);
  EXPECT_TRUE(work.inside);
  EXPECT_FALSE(work.entered);
  EXPECT_FALSE(runtime::inside_saturating_loop());
  work.open(0, 1, 1, false);
  work.run(0);
  EXPECT_FALSE(work.inside);
  EXPECT_TRUE(work.entered);
}

TEST_F(Decision, OneThreadDoesNotCompute) {
  settings now = usual_settings();
  now.threads = 1;
  use(now);
  EXPECT_FALSE(detail::enter(new_site(kind::compute), 1000));
  EXPECT_TRUE(detail::enter(new_site(kind::latency), 1000));
}

TEST_F(Decision, GrainSharesTheWorkEvenly) {
  for (const double cost : {0.2, 5.0, 100.0, 3'000.0, 50'000.0, 1e8})
    for (const std::size_t items : {2u, 10u, 100u, 10'000u, 10'000'000u})
      for (const std::size_t threads : {2u, 8u, 64u}) {
        const std::size_t grain = runtime::choose_grain(cost, items, threads),
                          blocks = (items + grain - 1) / grain;
        ASSERT_GE(grain, 1u);
        if (cost * double(items) > 4'000.0 * 4 * double(threads) && items >= 4 * threads)
          EXPECT_GE(blocks, 4 * threads) << cost << ' ' << items << ' ' << threads;
        if (blocks > 128 * threads && grain > 1)
          ADD_FAILURE() << "tiny blocks: " << cost << ' ' << items << ' ' << threads;
      }
  settings now = usual_settings();
  now.grain = 17;
  use(now);
  EXPECT_EQ(runtime::choose_grain(100, 1000, 2), 17u);
}

TEST_F(Decision, InFlightGrowsWithTheWait) {
  EXPECT_EQ(runtime::choose_in_flight(0, 500), 500u);
  EXPECT_EQ(runtime::choose_in_flight(1e8, 1000), 1000u);
  EXPECT_EQ(runtime::choose_in_flight(1e8, 5000), 1024u);
  EXPECT_LT(runtime::choose_in_flight(50'000, 1000), 200u);
  EXPECT_GE(runtime::choose_in_flight(1, 2), 2u);
}

TEST_F(Decision, ASiteOfAnotherVersionIsSequentialOrAnError) {
  detail::site &at = new_site(kind::latency);
  at.version = 77;
  ::testing::internal::CaptureStderr();
  EXPECT_FALSE(detail::enter(at, 100));
  const std::string said = ::testing::internal::GetCapturedStderr();
  EXPECT_NE(said.find("version 77"), std::string::npos) << said;
  EXPECT_EQ(at.min_items, never);
  try {
    detail::for_blocks(at, 10, [](detail::block<1>) {});
    FAIL();
  } catch (const xcs::error &problem) {
    EXPECT_EQ(problem.line(), at.line);
    EXPECT_EQ(problem.function(), "test::function");
    EXPECT_NE(std::string(problem.what()).find("test.cpp:" + std::to_string(at.line)), std::string::npos);
  }
}

TEST(Concurrency, QuotasOfCgroups) {
  namespace fs = std::filesystem;
  const fs::path root = fs::temp_directory_path() / ("xcs-cgroup-" + std::to_string(getpid()));
  fs::create_directories(root / "a" / "b");
  fs::create_directories(root / "cpu" / "c");
  const auto write = [](const fs::path &file, const char *text) { std::ofstream(file) << text; };
  write(root / "a" / "b" / "cpu.max", "250000 100000\n");
  EXPECT_EQ(runtime::cgroup_processors(root.c_str(), "0::/a/b\n"), 3u);
  write(root / "a" / "cpu.max", "100000 100000\n"); // the parent's is tighter
  EXPECT_EQ(runtime::cgroup_processors(root.c_str(), "0::/a/b\n"), 1u);
  write(root / "a" / "cpu.max", "max 100000\n");
  EXPECT_EQ(runtime::cgroup_processors(root.c_str(), "0::/a/b\n"), 3u);
  write(root / "cpu" / "c" / "cpu.cfs_quota_us", "400000\n");
  write(root / "cpu" / "c" / "cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(runtime::cgroup_processors(root.c_str(), "4:memory:/x\n3:cpu,cpuacct:/c\n0::/\n"), 4u);
  write(root / "cpu" / "c" / "cpu.cfs_quota_us", "-1\n");
  EXPECT_EQ(runtime::cgroup_processors(root.c_str(), "3:cpu,cpuacct:/c\n"), 0u);
  for (const char *unlimited : {"1e30 100000", "inf 100000", "100000 1e-300", "nan 100000", "100000 0"}) {
    write(root / "a" / "b" / "cpu.max", unlimited);
    EXPECT_EQ(runtime::cgroup_processors(root.c_str(), "0::/a/b\n"), 0u) << unlimited;
  }
  write(root / "a" / "b" / "cpu.max", "garbage");
  EXPECT_EQ(runtime::cgroup_processors(root.c_str(), "0::/a/b\n"), 0u);
  EXPECT_EQ(runtime::cgroup_processors(root.c_str(), ""), 0u);
  fs::remove_all(root);
}
