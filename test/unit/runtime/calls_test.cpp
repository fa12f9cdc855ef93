// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <memory>
#include <stdexcept>
#include <string>

using namespace xcs;
using namespace xcs::test;

class Calls : public every_way {};
XCS_EVERY_WAY(Calls);

namespace {

int global = 5;
std::unique_ptr<int> make(int value) { return std::make_unique<int>(value); }
int &refer() { return global; }
std::string &&give(std::string &from) { return std::move(from); }
const std::string constant() { return "constant, and long enough for the heap"; }
void act(int &on) { on = 9; }
int fail(const char *why) { throw std::runtime_error(why); }

struct tracked {
  static inline std::atomic<int> alive{0}, moves{0};
  tracked() { ++alive; }
  tracked(tracked &&) noexcept { ++alive, ++moves; }
  ~tracked() { --alive; }
};

} // namespace

// What the plugin writes around two calls.
#define XCS_DEFER(name, expression)                                                                          \
  auto name = detail::defer([&](detail::call<1>) -> decltype(auto) { return expression; })

TEST_P(Calls, ExactlyTheTypesOfTheCallees) {
  run([&] {
    std::string source = "a string that is long enough for the heap";
    int touched = 0;
    detail::site &at = site("fork-join");
    XCS_DEFER(g0, make(3));
    XCS_DEFER(g1, refer());
    XCS_DEFER(g2, give(source));
    XCS_DEFER(g3, constant());
    XCS_DEFER(g4, act(touched));
    static_assert(std::is_same_v<decltype(g0.take()), std::unique_ptr<int>>);
    static_assert(std::is_same_v<decltype(g1.take()), int &>);
    static_assert(std::is_same_v<decltype(g2.take()), std::string &&>);
    static_assert(std::is_same_v<decltype(g3.take()), const std::string>);
    static_assert(std::is_same_v<decltype(g4.take()), void>);
    if (detail::enter(at, 5))
      detail::invoke(at, g0, g1, g2, g3, g4);
    auto a = (g0.ready() ? g0.take() : make(3));
    int &b = (g1.ready() ? g1.take() : refer());
    std::string c = (g2.ready() ? g2.take() : give(source));
    const std::string d = (g3.ready() ? g3.take() : constant());
    (g4.ready() ? g4.take() : act(touched));
    EXPECT_EQ(*a, 3);
    EXPECT_EQ(&b, &global);
    EXPECT_EQ(c, "a string that is long enough for the heap");
    EXPECT_EQ(d, "constant, and long enough for the heap");
    EXPECT_EQ(touched, 9);
    EXPECT_TRUE(source.empty());
  });
}

TEST_P(Calls, ExceptionsComeInTheOrderOfTheText) {
  run([&] {
    for (int again = 0; again != 20; ++again) {
      detail::site &at = site("fork-join");
      XCS_DEFER(g0, make(1));
      XCS_DEFER(g1, fail("one"));
      XCS_DEFER(g2, fail("two"));
      if (detail::enter(at, 3))
        detail::invoke(at, g0, g1, g2);
      std::string seen;
      try {
        auto a = (g0.ready() ? g0.take() : make(1));
        seen += "a";
        auto b = (g1.ready() ? g1.take() : fail("one"));
        seen += "b";
        auto c = (g2.ready() ? g2.take() : fail("two"));
        seen += "c" + std::to_string(b + c);
      } catch (const std::runtime_error &problem) {
        seen += problem.what();
      }
      ASSERT_EQ(seen, "aone");
    }
  });
}

TEST_P(Calls, ResultsNobodyTakesAreDestroyedOnce) {
  tracked::alive = 0;
  run([&] {
    detail::site &at = site("fork-join");
    {
      XCS_DEFER(g0, tracked());
      XCS_DEFER(g1, tracked());
      if (detail::enter(at, 2))
        detail::invoke(at, g0, g1);
      tracked::moves = 0;
      tracked taken = (g0.ready() ? g0.take() : tracked());
      EXPECT_LE(tracked::moves, 1);
    }
    EXPECT_EQ(tracked::alive, 0);
  });
}

TEST_P(Calls, RecursionDividesAndConquers) {
  run([&] {
    detail::site &at = site("fork-join");
    struct {
      detail::site &at;
      long operator()(int n) const {
        const auto &self = *this;
        if (n < 2)
          return n;
        XCS_DEFER(g0, self(n - 1));
        XCS_DEFER(g1, self(n - 2));
        if (detail::enter(at, 2))
          detail::invoke(at, g0, g1);
        const long a = (g0.ready() ? g0.take() : self(n - 1));
        const long b = (g1.ready() ? g1.take() : self(n - 2));
        return a + b;
      }
    } fibonacci{at};
    EXPECT_EQ(fibonacci(12), 144);
  });
}
