// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Divide and conquer: results, exceptions and the thread's state in every way to run it; and where the
// cut-off lies, by a clock that the test winds.
#include "support.h"

#include "runtime/clock.h"
#include "runtime/site_state.h"

#include <atomic>
#include <cerrno>
#include <cfenv>
#include <memory>
#include <stdexcept>
#include <string>

using namespace xcs;
using namespace xcs::test;
using runtime::nanoseconds;
using runtime::site_state;

// What the plugin writes around two calls of a function by itself.
#define XCS_BRANCH(name, divided, plain)                                                                     \
  auto name = detail::branch_of([&](detail::call<1>) -> decltype(auto) { return divided; },                  \
                                [&](detail::call<1>) -> decltype(auto) { return plain; })

class Fork : public every_way {};
XCS_EVERY_WAY(Fork);

namespace {

long plain_fibonacci(int n) { return n < 2 ? n : plain_fibonacci(n - 1) + plain_fibonacci(n - 2); }

struct fibonacci {
  detail::site &at;
  long operator()(int n) const {
    const auto &self = *this;
    if (n < 2)
      return n;
    XCS_BRANCH(g0, self(n - 1), plain_fibonacci(n - 1));
    XCS_BRANCH(g1, self(n - 2), plain_fibonacci(n - 2));
    if (detail::divides(at))
      detail::fork(at, g0, g1);
    const long a = (g0.ready() ? g0.take() : plain_fibonacci(n - 1));
    const long b = (g1.ready() ? g1.take() : plain_fibonacci(n - 2));
    return a + b;
  }
};

/// Without a plain form: the thread knows when it is below the cut-off. Throws at every leaf that is a
/// multiple of `bad`.
struct walk {
  detail::site &at;
  int bad;
  std::string operator()(int first, int last) const {
    const auto &self = *this;
    if (last - first == 1) {
      if (first % bad == bad - 1)
        throw std::runtime_error("leaf " + std::to_string(first));
      return std::to_string(first) + " ";
    }
    const int middle = (first + last) / 2;
    XCS_BRANCH(g0, self(first, middle), self(first, middle));
    XCS_BRANCH(g1, self(middle, last), self(middle, last));
    if (detail::divides_or_marks(at))
      detail::fork(at, g0, g1);
    std::string a = (g0.ready() ? g0.take() : self(first, middle));
    std::string b = (g1.ready() ? g1.take() : self(middle, last));
    return a + b;
  }
};

/// Leaves errno and a floating-point flag behind at some leaves.
int leave_traces(detail::site &at, int first, int last) {
  if (last - first == 1) {
    if (first == 3 || first == 11)
      errno = first;
    if (first == 5) {
      volatile double zero = 0, result = 1 / zero;
      (void)result;
    }
    return std::fegetround();
  }
  const int middle = (first + last) / 2;
  XCS_BRANCH(g0, leave_traces(at, first, middle), leave_traces(at, first, middle));
  XCS_BRANCH(g1, leave_traces(at, middle, last), leave_traces(at, middle, last));
  if (detail::divides_or_marks(at))
    detail::fork(at, g0, g1);
  const int a = (g0.ready() ? g0.take() : leave_traces(at, first, middle));
  const int b = (g1.ready() ? g1.take() : leave_traces(at, middle, last));
  return a + b;
}

} // namespace

TEST_P(Fork, GivesWhatTheCallsGive) {
  run([&] {
    fibonacci divided{site("recursive")};
    EXPECT_EQ(divided(17), 1597);
    EXPECT_EQ(divided(1), 1);
    EXPECT_EQ(divided(2), 1);
    if (GetParam().backend != backend_kind::sequential) {
      EXPECT_GE(site_state::of(divided.at)->parallel.load(), 1u);
    }
    EXPECT_EQ(detail::going, detail::descent::outside);
  });
}

TEST_P(Fork, TheFirstExceptionInOrderLeaves) {
  run([&] {
    for (const int bad : {7, 3, 64, 100}) {
      walk divided{site("recursive"), bad};
      std::string seen;
      try {
        seen = divided(0, 64);
      } catch (const std::runtime_error &problem) {
        seen = problem.what();
      }
      std::string all;
      for (int i = 0; i != 64; ++i)
        all += std::to_string(i) + " ";
      EXPECT_EQ(seen, bad <= 64 ? "leaf " + std::to_string(bad - 1) : all);
      EXPECT_EQ(detail::going, detail::descent::outside);
    }
  });
}

TEST_P(Fork, TheThreadIsLeftAsTheSourceLeavesIt) {
  run([&] {
    std::fesetround(FE_UPWARD);
    std::feclearexcept(FE_ALL_EXCEPT);
    errno = 77;
    EXPECT_EQ(leave_traces(site("recursive"), 0, 16), 16 * FE_UPWARD);
    EXPECT_EQ(errno, 11);
    EXPECT_NE(std::fetestexcept(FE_DIVBYZERO), 0);
    errno = 77;
    leave_traces(site("recursive"), 12, 16);
    EXPECT_EQ(errno, 77);
    std::fesetround(FE_TONEAREST);
    std::feclearexcept(FE_ALL_EXCEPT);
  });
}

TEST_P(Fork, ManyDeepWalksAtOnce) {
  run([&] {
    detail::site &at = site("recursive");
    struct {
      detail::site &at;
      long operator()(int depth) const {
        const auto &self = *this;
        if (depth == 0)
          return 1;
        XCS_BRANCH(g0, 1L, 1L); // lopsided: a list
        XCS_BRANCH(g1, self(depth - 1), self(depth - 1));
        if (detail::divides_or_marks(at))
          detail::fork(at, g0, g1);
        const long a = (g0.ready() ? g0.take() : 1);
        const long b = (g1.ready() ? g1.take() : self(depth - 1));
        return a + b;
      }
    } list{at};
    EXPECT_EQ(list(2000), 2001);
  });
}

namespace {

std::atomic<nanoseconds> now{0};
nanoseconds now_of(clockid_t) { return now.load(); }

/// Halves work that takes `each` a unit; counts what runs below the cut-off.
struct halves {
  detail::site &at;
  nanoseconds each;
  std::atomic<int> plain{0};
  explicit halves(nanoseconds for_each) : at(new_site(kind::unknown, "recursive")), each(for_each) {}
  void below(int units) {
    ++plain;
    now += each * units;
  }
  void operator()(int units) {
    auto &self = *this;
    if (units == 1)
      return void(now += each);
    XCS_BRANCH(g0, self(units / 2), below(units / 2));
    XCS_BRANCH(g1, self(units - units / 2), below(units - units / 2));
    if (detail::divides(at))
      detail::fork(at, g0, g1);
    (g0.ready() ? g0.take() : below(units / 2));
    (g1.ready() ? g1.take() : below(units - units / 2));
  }
};

class CutOff : public ::testing::Test {
protected:
  void SetUp() override {
    now = 1'000'000'000;
    settings use;
    use.backend = backend_kind::plain;
    use.threads = 4;
    runtime::set_settings(use);
    runtime::clock_for_tests = now_of;
  }
  void TearDown() override {
    runtime::clock_for_tests = nullptr;
    runtime::set_settings(usual_settings());
  }
};

} // namespace

TEST_F(CutOff, SmallWorkNeverDivides) {
  for (const int units : {2, 5, 64, 1024}) {
    halves work(20);
    for (int i = 0; i != 50; ++i)
      work(units);
    EXPECT_EQ(site_state::of(work.at)->parallel.load(), 0u) << units;
  }
}

TEST_F(CutOff, LargeWorkDividesIntoPartsThatPay) {
  halves work(100); // 2^16 units: 6.5 ms
  work(1 << 16);
  const site_state &state = *site_state::of(work.at);
  EXPECT_EQ(state.parallel.load(), 1u);
  // Parts of 25 us and more, once its threads are awake: some 250 of them, and not one for each unit.
  EXPECT_GE(work.plain.load(), 32);
  EXPECT_LE(work.plain.load(), 2048);
}

TEST_F(CutOff, FewLooksWhereTheyDoNotPay) {
  halves work(1);
  for (int i = 0; i != 100'000; ++i)
    work(4);
  const site_state &state = *site_state::of(work.at);
  EXPECT_EQ(state.parallel.load(), 0u);
  const auto looks = state.refusals[std::size_t(runtime::refusal::too_little_work)].load();
  EXPECT_GE(looks, 1u);
  if (detail::ticks() != ~detail::word(0)) {
    EXPECT_LE(looks, 20'000u); // the rest was decided without the runtime
  }
}
