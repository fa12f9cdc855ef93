// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <atomic>
#include <cmath>
#include <memory>
#include <numeric>
#include <stdexcept>

using namespace xcs;
using namespace xcs::test;

class Blocks : public every_way {};
XCS_EVERY_WAY(Blocks);

TEST_P(Blocks, EveryItemOnceWhateverTheNumber) {
  run([&] {
    for (const std::size_t n : {0, 1, 2, 3, 7, 64, 1000, 5000}) {
      std::vector<int> hits(n, 0);
      map_loop(site(), n, [&](std::size_t i) { ++hits[i]; });
      for (const int hit : hits)
        ASSERT_EQ(hit, 1) << n;
    }
  });
}

TEST_P(Blocks, ValuesAreThoseOfTheLoop) {
  run([&] {
    std::vector<double> values(777), expected(777);
    for (std::size_t i = 0; i != 777; ++i)
      expected[i] = std::sqrt(double(i)) / 3;
    detail::site &at = site();
    for (int again = 0; again != 3; ++again) {
      map_loop(at, 777, [&](std::size_t i) { values[i] = std::sqrt(double(i)) / 3; });
      ASSERT_EQ(values, expected);
    }
  });
}

TEST_P(Blocks, TheExceptionOfTheLowestItemLeaves) {
  run([&] {
    for (int again = 0; again != 10; ++again) {
      detail::site &at = site();
      int thrown = -1;
      try {
        map_loop(at, 500, [](std::size_t i) {
          if (i >= 123 && i % 3 == 0)
            throw int(i);
        });
      } catch (int what) {
        thrown = what;
      }
      ASSERT_EQ(thrown, 123);
    }
  });
}

TEST_P(Blocks, TheExceptionObjectIsTheOneThrown) {
  struct odd final : std::runtime_error {
    using std::runtime_error::runtime_error;
    std::shared_ptr<int> extra = std::make_shared<int>(7);
  };
  run([&] {
    std::weak_ptr<int> watched;
    try {
      map_loop(site(), 100, [&](std::size_t i) {
        if (i == 42) {
          odd problem("forty-two");
          watched = problem.extra;
          throw problem;
        }
      });
      FAIL();
    } catch (const odd &problem) {
      EXPECT_STREQ(problem.what(), "forty-two");
      EXPECT_EQ(*problem.extra, 7);
    }
    EXPECT_TRUE(watched.expired()); // nobody keeps it
  });
}

TEST_P(Blocks, LoopsInsideOfLoops) {
  run([&] {
    detail::site &outer = site(), &inner = site(), &innermost = site();
    std::vector<std::vector<long>> sums(20, std::vector<long>(15));
    map_loop(outer, 20, [&](std::size_t i) {
      map_loop(inner, 15, [&](std::size_t j) {
        std::vector<long> parts(10);
        map_loop(innermost, 10, [&](std::size_t k) { parts[k] = long(i * 10000 + j * 100 + k); });
        sums[i][j] = std::accumulate(parts.begin(), parts.end(), 0L);
      });
    });
    for (std::size_t i = 0; i != 20; ++i)
      for (std::size_t j = 0; j != 15; ++j)
        ASSERT_EQ(sums[i][j], long(10 * (i * 10000 + j * 100) + 45));
  });
}

TEST_P(Blocks, AnExceptionOfAnInnerLoopConcernsOnlyItsItem) {
  run([&] {
    detail::site &outer = site(), &inner = site();
    std::vector<int> caught(30, -1);
    map_loop(outer, 30, [&](std::size_t i) {
      try {
        map_loop(inner, 40, [&](std::size_t j) {
          if (j >= i)
            throw int(j);
        });
      } catch (int j) {
        caught[i] = j;
      }
    });
    for (int i = 0; i != 30; ++i)
      ASSERT_EQ(caught[std::size_t(i)], i);
  });
}

TEST(BlocksMeasured, LearnedPathsGiveTheSameValues) {
  // The default policy: probes, refusals, parallel runs as they come.
  runtime::set_settings(usual_settings());
  for (const kind work : {kind::compute, kind::unknown}) {
    detail::site &at = new_site(work);
    for (int again = 0; again != 300; ++again) {
      const std::size_t n = std::size_t(again * again % 9001);
      std::vector<unsigned> values(n);
      map_loop(at, n, [&](std::size_t i) {
        unsigned x = unsigned(i);
        for (int round = 0; round != 20; ++round)
          x = x * 1664525u + 1013904223u;
        values[i] = x;
      });
      for (std::size_t i = 0; i < n; i += 97) {
        unsigned x = unsigned(i);
        for (int round = 0; round != 20; ++round)
          x = x * 1664525u + 1013904223u;
        ASSERT_EQ(values[i], x);
      }
    }
  }
}

TEST(BlocksMeasured, ExceptionsOnEveryLearnedPath) {
  runtime::set_settings(usual_settings());
  for (const kind work : {kind::compute, kind::latency, kind::unknown}) {
    detail::site &at = new_site(work);
    for (int again = 0; again != 200; ++again) {
      const int first = again * 7 % 400;
      int thrown = -1;
      try {
        map_loop(at, 400, [&](std::size_t i) {
          if (int(i) >= first)
            throw int(i);
        });
      } catch (int what) {
        thrown = what;
      }
      ASSERT_EQ(thrown, first);
    }
  }
}
