// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// errno, floating-point modes and flags, the thread's locale: as the sequential loop sees and leaves them.
#include "support.h"

#include "runtime/environment.h"

#include <cerrno>
#include <cfenv>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <stdexcept>

using namespace xcs;
using namespace xcs::test;

class Environment : public every_way {};
XCS_EVERY_WAY(Environment);

TEST_P(Environment, ErrnoIsThatOfTheLastItemThatSetIt) {
  run([&] {
    for (const int last : {0, 1, 250, 499}) {
      detail::site &at = site();
      errno = ENOTTY;
      map_loop(at, 500, [&](std::size_t i) {
        if (int(i) <= last && i % 2 == std::size_t(last) % 2)
          errno = int(i) + 1000;
      });
      ASSERT_EQ(errno, last + 1000);
    }
  });
}

TEST_P(Environment, ErrnoStaysWhereNobodySetsIt) {
  run([&] {
    detail::site &at = site();
    errno = ENOTTY;
    map_loop(at, 500, [](std::size_t) {});
    EXPECT_EQ(errno, ENOTTY);
    errno = 0;
    map_loop(at, 500, [](std::size_t) {});
    EXPECT_EQ(errno, 0);
  });
}

TEST_P(Environment, ErrnoOfComputationsAndCommitsInTheirOrder) {
  run([&] {
    for (const int commit_at : {9, 10, 11}) {
      errno = 0;
      ordered_loop<int>(
          site(), 100,
          [](std::size_t i) {
            if (i == 10 || i == 3)
              errno = int(i);
            return int(i);
          },
          [&](std::size_t i, int &&) {
            if (int(i) == commit_at)
              errno = 1000;
          });
      ASSERT_EQ(errno, commit_at >= 10 ? 1000 : 10);
    }
  });
}

TEST_P(Environment, ErrnoOfItemsAfterTheExceptionIsNotSeen) {
  run([&] {
    errno = 0;
    int seen = -1;
    try {
      ordered_loop<int>(
          site(), 300,
          [](std::size_t i) {
            errno = int(i);
            if (i == 150)
              throw 1;
            return int(i);
          },
          [](std::size_t, int &&) {});
    } catch (int) {
      seen = errno;
    }
    EXPECT_EQ(seen, 150);
  });
}

TEST_P(Environment, RoundingModeOfTheCallerHoldsInEveryItem) {
  run([&] {
    for (const int mode : {FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO, FE_TONEAREST}) {
      ASSERT_EQ(std::fesetround(mode), 0);
      std::vector<int> modes(400, -1);
      map_loop(site(), 400, [&](std::size_t i) { modes[i] = std::fegetround(); });
      const int after = std::fegetround();
      std::fesetround(FE_TONEAREST);
      EXPECT_EQ(after, mode);
      for (const int each : modes)
        ASSERT_EQ(each, mode);
      // ... and the commits.
      std::fesetround(mode);
      std::vector<int> commits;
      ordered_loop<int>(
          site(), 100, [](std::size_t) { return std::fegetround(); },
          [&](std::size_t, int &&value) {
            commits.push_back(value);
            commits.push_back(std::fegetround());
          });
      std::fesetround(FE_TONEAREST);
      for (const int each : commits)
        ASSERT_EQ(each, mode);
    }
  });
}

TEST_P(Environment, FlagsRaisedInItemsAreRaisedAfterTheLoop) {
  run([&] {
    volatile double zero = 0, one = 1, three = 3;
    std::feclearexcept(FE_ALL_EXCEPT);
    std::feraiseexcept(FE_UNDERFLOW); // what was raised before stays
    std::vector<double> values(300);
    map_loop(site(), 300, [&](std::size_t i) { values[i] = i == 222 ? one / zero : double(i); });
    EXPECT_EQ(std::fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO | FE_UNDERFLOW);
    std::feclearexcept(FE_ALL_EXCEPT);
    map_loop(site(), 300, [&](std::size_t i) { values[i] = double(i); });
    EXPECT_EQ(std::fetestexcept(FE_ALL_EXCEPT), 0);
    map_loop(site(), 300, [&](std::size_t i) { values[i] = i == 5 ? one / three : 0; });
    EXPECT_EQ(std::fetestexcept(FE_ALL_EXCEPT), FE_INEXACT);
    std::feclearexcept(FE_ALL_EXCEPT);
  });
}

TEST_P(Environment, ExtendedPrecisionFlagsCountToo) {
  run([&] {
    volatile long double zero = 0, one = 1;
    std::feclearexcept(FE_ALL_EXCEPT);
    std::vector<long double> values(300);
    map_loop(site(), 300, [&](std::size_t i) { values[i] = i == 222 ? one / zero : 1; });
    EXPECT_TRUE(std::fetestexcept(FE_DIVBYZERO));
    std::feclearexcept(FE_ALL_EXCEPT);
    map_loop(site(), 300, [&](std::size_t i) { values[i] = 1; });
    EXPECT_FALSE(std::fetestexcept(FE_DIVBYZERO));
  });
}

TEST_P(Environment, TheLocaleOfTheCallingThread) {
  run([&] {
    const locale_t mine = newlocale(LC_ALL_MASK, "C", nullptr);
    ASSERT_NE(mine, locale_t(nullptr));
    const locale_t before = uselocale(mine);
    std::vector<locale_t> seen(200);
    map_loop(site(), 200, [&](std::size_t i) { seen[i] = uselocale(locale_t(nullptr)); });
    uselocale(before);
    for (const locale_t each : seen)
      ASSERT_EQ(each, mine);
    freelocale(mine);
  });
}

TEST(EnvironmentLog, FlagsAndErrnoUpToAMoment) {
  std::feclearexcept(FE_ALL_EXCEPT);
  errno = 7;
  runtime::caller_environment environment;
  const auto block = [&](runtime::moment when, int flags, int number) {
    runtime::caller_environment::scope here(environment);
    std::feraiseexcept(flags);
    errno = number;
    here.leave(when);
  };
  block(20, FE_DIVBYZERO, 20);
  block(4, FE_INVALID, 4);
  block(30, FE_INVALID | FE_OVERFLOW, 30);
  EXPECT_EQ(errno, 7);
  EXPECT_EQ(std::fetestexcept(FE_ALL_EXCEPT), 0);
  environment.finish(20);
  EXPECT_EQ(errno, 20);
  EXPECT_EQ(std::fetestexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW), FE_DIVBYZERO | FE_INVALID);
  environment.finish(3);
  EXPECT_EQ(errno, 7);
  EXPECT_EQ(std::fetestexcept(FE_ALL_EXCEPT), 0);
}
