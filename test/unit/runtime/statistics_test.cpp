// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include "runtime/statistics.h"

#include <xcs/stats.h>

#include <nlohmann/json.hpp>

using namespace xcs;
using namespace xcs::test;

namespace {

class Statistics : public ::testing::Test {
protected:
  void SetUp() override {
    settings now = usual_settings();
    now.backend = backend_kind::plain;
    now.threads = 2;
    now.worth = worth_policy::always;
    runtime::set_settings(now);
  }
  void TearDown() override { runtime::set_settings(usual_settings()); }
};

} // namespace

TEST_F(Statistics, CountRunsAndItemsOfAFunction) {
  detail::site &computes = new_site(kind::compute, "map", "stats::counted");
  detail::site &waits = new_site(kind::latency, "ensemble", "stats::counted");
  for (int again = 0; again != 3; ++again)
    map_loop(computes, 50, [](std::size_t) {});
  map_loop(waits, 7, [](std::size_t) {});
  const function_statistics seen = stats("stats::counted");
  EXPECT_EQ(seen.name, "stats::counted");
  EXPECT_EQ(seen.patterns, (std::vector<std::string>{"ensemble", "map"}));
  EXPECT_EQ(seen.strategies, std::vector<std::string>{"structural"});
  EXPECT_EQ(seen.parallel_groups, 4u);
  EXPECT_EQ(seen.compute_operations, 150u);
  EXPECT_EQ(seen.latency_operations, 7u);
  ASSERT_EQ(seen.sites.size(), 2u);
  EXPECT_EQ(seen.sites[0].line, computes.line);
  EXPECT_EQ(seen.sites[0].parallel, 3u);
  EXPECT_EQ(seen.sites[0].items, 150u);
  EXPECT_EQ(seen.sites[1].kind, "latency");
}

TEST_F(Statistics, FallbacksWithTheirReasons) {
  detail::site &at = new_site(kind::compute, "map", "stats::guarded");
  for (int again = 0; again != 5; ++again)
    EXPECT_TRUE(detail::enter(at, 10)); // ... and the guard that follows says no
  const function_statistics seen = stats("stats::guarded");
  ASSERT_EQ(seen.fallbacks.size(), 1u);
  EXPECT_EQ(seen.fallbacks[0].reason, "a run-time guard failed");
  EXPECT_EQ(seen.fallbacks[0].count, 5u);
  EXPECT_EQ(seen.sites[0].sequential, 5u);
}

TEST_F(Statistics, AFunctionNobodyReachedHasNoSites) { EXPECT_TRUE(stats("stats::unknown").sites.empty()); }

TEST_F(Statistics, JsonSurvivesAnyName) {
  detail::site &at = *new detail::site("operator\"\" _x<'\\n', \"a\xff\tb\">", "C:\\dir\\\"q\".cpp", 1, 1,
                                       "map", kind::compute);
  map_loop(at, 3, [](std::size_t) {});
  const auto report = nlohmann::json::parse(runtime::statistics_as_json());
  bool found = false;
  for (const auto &function : report["functions"])
    found = found || function["sites"][0]["file"] == "C:\\dir\\\"q\".cpp";
  EXPECT_TRUE(found);
}
