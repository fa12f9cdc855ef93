// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sites reached from wherever a program may reach them: TBB's tasks, many threads, recursion, other
// processes, the end of the program.
#include "scenes.h"
#include "support.h"

#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

#include <atomic>
#include <numeric>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace xcs;
using namespace xcs::test;

namespace {

/// A function with two sites, as the plugin would leave it: the sum of what 0..n-1 give, in order.
long work(std::size_t n, long seed) {
  static detail::site &maps = new_site(kind::unknown, "map"), &appends = new_site(kind::unknown, "append");
  std::vector<long> values(n);
  map_loop(maps, n, [&](std::size_t i) { values[i] = long(i) * seed; });
  std::vector<long> kept;
  ordered_loop<long>(
      appends, n, [&](std::size_t i) { return values[i] + 1; },
      [&](std::size_t, long &&value) { kept.push_back(value); });
  long result = 0;
  for (std::size_t i = 0; i != kept.size(); ++i)
    result = result * 3 + kept[i];
  return result;
}

long expected(std::size_t n, long seed) {
  long result = 0;
  for (std::size_t i = 0; i != n; ++i)
    result = result * 3 + long(i) * seed + 1;
  return result;
}

/// The same site inside of its own items.
long tree(unsigned depth) {
  static detail::site &at = new_site(kind::unknown, "map");
  if (depth == 0)
    return 1;
  std::vector<long> below(4);
  map_loop(at, below.size(), [&](std::size_t i) { below[i] = tree(depth - 1) + long(i); });
  return std::accumulate(below.begin(), below.end(), 0L);
}

long tree_in_order(unsigned depth) { return depth == 0 ? 1 : 4 * tree_in_order(depth - 1) + 6; }

class Callers : public ::testing::TestWithParam<worth_policy> {
protected:
  void SetUp() override {
    settings now = usual_settings();
    now.worth = GetParam();
    runtime::set_settings(now);
  }
  void TearDown() override { runtime::set_settings(usual_settings()); }
};

INSTANTIATE_TEST_SUITE_P(Worth, Callers, ::testing::Values(worth_policy::measure, worth_policy::always));

} // namespace

TEST_P(Callers, SixtyFourThreads) {
  std::atomic<unsigned> wrong{0};
  std::vector<std::thread> threads;
  for (long t = 0; t != 64; ++t)
    threads.emplace_back([&wrong, t] {
      for (std::size_t n : {0u, 1u, 2u, 50u, 3000u})
        wrong += work(n, t) != expected(n, t);
    });
  for (std::thread &each : threads)
    each.join();
  EXPECT_EQ(wrong, 0u);
}

TEST_P(Callers, Recursion) { EXPECT_EQ(tree(5), tree_in_order(5)); }

TEST_P(Callers, RecursionInThreads) {
  std::atomic<unsigned> wrong{0};
  std::vector<std::thread> threads;
  for (int t = 0; t != 16; ++t)
    threads.emplace_back([&wrong] { wrong += tree(4) != tree_in_order(4); });
  for (std::thread &each : threads)
    each.join();
  EXPECT_EQ(wrong, 0u);
}

#if !defined(XCS_TEST_TSAN) // Debian's TBB gives false reports
TEST_P(Callers, TasksOfTbb) {
  tbb::global_control limit(tbb::global_control::max_allowed_parallelism, 4);
  tbb::task_arena arena(4);
  std::atomic<unsigned> wrong{0};
  arena.execute([&] {
    tbb::parallel_for(0, 200, [&](int i) { wrong += work(500, i) != expected(500, i); });
    tbb::parallel_invoke([&] { wrong += tree(4) != tree_in_order(4); },
                         [&] { wrong += work(2000, 7) != expected(2000, 7); });
  });
  EXPECT_EQ(wrong, 0u);
}

TEST_P(Callers, AChildOfAProcessThatUsedTbb) {
  EXPECT_EQ(work(5000, 3), expected(5000, 3));
  for (int again = 0; again != 5; ++again) {
    const pid_t child = fork();
    if (child == 0)
      _exit(work(5000, 4) == expected(5000, 4) && tree(4) == tree_in_order(4) ? 0 : 1);
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_EQ(work(5000, 5), expected(5000, 5)); // and the parent goes on
  }
}
#endif

TEST(CallersAtTheEnd, DestructorsOfStaticObjects) {
  for (const char *worth : {"always", "measure"}) {
    const auto [code, output] = child(std::string("XCS_WORTH=") + worth, "late");
    EXPECT_EQ(code, 0) << output;
    EXPECT_EQ(output, "in main: right\nat the end: right\n");
  }
}

int xcs::test::late() {
  struct at_end {
    ~at_end() { // after main, TBB's own objects and the runtime's statistics may be gone
      const bool right = work(4000, 2) == expected(4000, 2);
      std::printf("at the end: %s\n", right ? "right" : "wrong");
      std::fflush(stdout);
    }
  };
  static at_end first; // made before the runtime is used: destroyed after everything that it made
  const bool right = work(4000, 1) == expected(4000, 1);
  std::printf("in main: %s\n", right ? "right" : "wrong");
  return 0;
}
