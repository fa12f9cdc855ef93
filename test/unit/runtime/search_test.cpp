// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <atomic>
#include <cerrno>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <thread>

using namespace xcs;
using namespace xcs::test;

class Search : public every_way {};
XCS_EVERY_WAY(Search);

namespace {

/// As the plugin writes it: the first i in [0, n) with p(i), or n.
template <class P> std::size_t first_with(detail::site &at, std::size_t n, P p) {
  if (detail::enter(at, n)) {
    for (std::size_t i : detail::search(
             at, n, [&](detail::item<1> item) mutable { return p(item.index); }, std::size_t(0), 1))
      if (p(i))
        return i;
  } else {
    for (std::size_t i = 0; i != n; ++i)
      if (p(i))
        return i;
  }
  return n;
}

} // namespace

TEST_P(Search, TheFirstOfSeveralIsFoundWhereverItIs) {
  run([&] {
    for (const std::size_t n : {2, 3, 64, 1000, 3000})
      for (const std::size_t where : {std::size_t(0), std::size_t(1), n / 2, n - 2, n - 1, n, n + 5}) {
        const std::size_t found =
            first_with(site("search"), n, [&](std::size_t i) { return i >= where && (i - where) % 3 == 0; });
        ASSERT_EQ(found, std::min(where, n)) << n;
      }
  });
}

TEST_P(Search, TheEndRunsOnceOnTheCallingThread) {
  run([&] {
    detail::site &at = site("search");
    const auto self = std::this_thread::get_id();
    int ends = 0;
    std::thread::id where;
    if (detail::enter(at, 500)) {
      for (int i : detail::search(at, 500, [](detail::item<2> item) { return item.index >= 300; }, 7, 2))
        if (i >= 7 + 600) {
          ++ends;
          where = std::this_thread::get_id();
          ASSERT_EQ(i, 607);
          break;
        }
      ASSERT_EQ(ends, 1);
      ASSERT_EQ(where, self);
    }
  });
}

TEST_P(Search, ThrowingBehindTheEndIsNotSeen) {
  run([&] {
    for (int again = 0; again != 5; ++again) {
      const std::size_t found = first_with(site("search"), 800, [](std::size_t i) -> bool {
        if (i > 400)
          throw std::runtime_error("behind the end");
        return i == 400;
      });
      ASSERT_EQ(found, 400u);
    }
  });
}

TEST_P(Search, ThrowingBeforeTheEndIsWhatHappens) {
  run([&] {
    for (int again = 0; again != 5; ++again) {
      int thrown = -1;
      try {
        first_with(site("search"), 800, [](std::size_t i) -> bool {
          if (i == 133 || i == 135 || i > 420)
            throw int(i);
          return i == 400;
        });
      } catch (int what) {
        thrown = what;
      }
      ASSERT_EQ(thrown, 133);
    }
  });
}

TEST_P(Search, ElementsOfARangeAreThoseOfTheRange) {
  run([&] {
    std::vector<std::unique_ptr<int>> all;
    for (int i = 0; i != 400; ++i)
      all.push_back(std::make_unique<int>(i));
    detail::site &at = site("search");
    const int *found = nullptr;
    if (detail::enter(at, 400)) {
      for (auto &each :
           detail::search(at, 400, [&](detail::item<3> item) { return *all[item.index] == 321; }, all))
        if (*each == 321) {
          found = each.get();
          break;
        }
      ASSERT_EQ(found, all[321].get());
    }
  });
}

TEST_P(Search, ErrnoIsThatOfTheLoop) {
  run([&] {
    errno = 5;
    first_with(site("search"), 600, [](std::size_t i) {
      if (i % 100 == 50)
        errno = int(i);
      return i == 320;
    });
    ASSERT_EQ(errno, 250);
  });
}

TEST(SearchAlone, AnEarlyEndStaysOnTheCallingThread) {
  runtime::set_settings(usual_settings());
  detail::site &at = new_site(kind::compute, "search");
  std::vector<int> v(1 << 22);
  std::iota(v.begin(), v.end(), 0);
  // Learns what an item costs.
  for (int again = 0; again != 3; ++again)
    ASSERT_EQ(first_with(at, v.size(), [&](std::size_t i) { return v[i] == (1 << 22) - 1; }), v.size() - 1);
  const std::size_t head = __atomic_load_n(&at.min_items, __ATOMIC_RELAXED);
  ASSERT_GT(head, 100u);
  std::atomic<int> others{0};
  const auto self = std::this_thread::get_id();
  first_with(at, v.size(), [&](std::size_t i) {
    if (std::this_thread::get_id() != self)
      ++others;
    return i == 50;
  });
  ASSERT_EQ(others.load(), 0);
}
