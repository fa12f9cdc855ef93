// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

using namespace xcs;
using namespace xcs::test;

class Ordered : public every_way {};
XCS_EVERY_WAY(Ordered);

namespace {

/// Counts what lives, cannot be copied or made by default, and is over-aligned.
struct alignas(64) counted {
  static inline std::atomic<int> alive{0}, made{0};
  explicit counted(int of) : value(of), self(this) { ++alive, ++made; }
  counted(counted &&other) noexcept(false) : value(other.value), self(this) {
    other.value = -1;
    ++alive;
    if (throw_at == value)
      throw std::runtime_error("move");
  }
  counted(const counted &) = delete;
  counted &operator=(counted &&other) noexcept {
    value = other.value;
    return *this;
  }
  ~counted() {
    if (self != this || reinterpret_cast<std::uintptr_t>(this) % 64 != 0)
      std::abort(); // destroyed twice, or never constructed here
    self = nullptr;
    --alive;
  }
  static inline int throw_at = -2;
  int value;
  counted *self;
};

} // namespace

TEST_P(Ordered, PushBackKeepsTheOrder) {
  run([&] {
    for (const std::size_t n : {0, 1, 2, 9, 333, 6000}) {
      std::vector<std::string> values;
      ordered_loop<std::string>(
          site(), n,
          [](std::size_t i) { return std::to_string(i) + " is a number long enough for the heap"; },
          [&](std::size_t, std::string &&value) { values.push_back(std::move(value)); });
      ASSERT_EQ(values.size(), n);
      for (std::size_t i = 0; i != n; ++i)
        ASSERT_EQ(values[i], std::to_string(i) + " is a number long enough for the heap");
    }
  });
}

TEST_P(Ordered, EmptySlotsAreNotCommitted) {
  run([&] {
    detail::site &at = site();
    std::vector<bool> bits;
    std::vector<std::size_t> indices;
    const auto make = [](std::size_t i) { return i % 7 == 0; };
    if (detail::enter(at, 500))
      detail::for_ordered<bool>(
          at, 500,
          [&](detail::item<1> i, detail::slot<bool> &slot) {
            if (i.index % 3 == 0)
              slot.put(make(i.index));
          },
          [&](detail::item<1> i, bool &&value) {
            bits.push_back(value);
            indices.push_back(i.index);
          });
    else
      for (std::size_t i = 0; i != 500; ++i)
        if (i % 3 == 0) {
          bits.push_back(make(i));
          indices.push_back(i);
        }
    ASSERT_EQ(bits.size(), 167u);
    for (std::size_t i = 0; i != bits.size(); ++i) {
      ASSERT_EQ(indices[i], 3 * i);
      ASSERT_EQ(bits[i], 3 * i % 7 == 0);
    }
  });
}

TEST_P(Ordered, MoveOnlyOverAlignedAndNothingLeaks) {
  counted::alive = counted::made = 0;
  run([&] {
    std::vector<counted> values;
    values.reserve(300);
    ordered_loop<counted>(
        site(), 300, [](std::size_t i) { return counted(int(i)); },
        [&](std::size_t, counted &&value) { values.push_back(std::move(value)); });
    ASSERT_EQ(values.size(), 300u);
    for (int i = 0; i != 300; ++i)
      ASSERT_EQ(values[std::size_t(i)].value, i);
    EXPECT_EQ(counted::made, 300); // put_with: made in place
  });
  EXPECT_EQ(counted::alive, 0);
}

TEST_P(Ordered, AnExceptionOfTheComputationCommitsThePrefix) {
  counted::alive = 0;
  run([&] {
    for (const int first : {0, 1, 77, 299}) {
      std::vector<int> committed;
      int thrown = -1;
      try {
        ordered_loop<counted>(
            site(), 300,
            [&](std::size_t i) {
              if (int(i) >= first && (int(i) - first) % 2 == 0)
                throw int(i);
              return counted(int(i));
            },
            [&](std::size_t, counted &&value) { committed.push_back(value.value); });
      } catch (int what) {
        thrown = what;
      }
      ASSERT_EQ(thrown, first);
      ASSERT_EQ(committed.size(), std::size_t(first));
      for (int i = 0; i != first; ++i)
        ASSERT_EQ(committed[std::size_t(i)], i);
    }
  });
  EXPECT_EQ(counted::alive, 0);
}

TEST_P(Ordered, AnExceptionOfTheCommitIsTheLastThingThatHappens) {
  counted::alive = 0;
  run([&] {
    std::vector<int> committed;
    std::string thrown;
    try {
      ordered_loop<counted>(
          site(), 300,
          [&](std::size_t i) {
            if (i >= 200)
              throw std::runtime_error("later");
            return counted(int(i));
          },
          [&](std::size_t i, counted &&value) {
            if (i == 100)
              throw std::runtime_error("commit");
            committed.push_back(value.value);
          });
    } catch (const std::runtime_error &problem) {
      thrown = problem.what();
    }
    EXPECT_EQ(thrown, "commit");
    EXPECT_EQ(committed.size(), 100u);
  });
  EXPECT_EQ(counted::alive, 0);
}

TEST_P(Ordered, AnExceptionAfterThePutLeavesNothingBehind) {
  counted::alive = 0;
  run([&] {
    detail::site &at = site();
    if (!detail::enter(at, 50))
      return; // the shape has no original loop
    int commits = 0;
    EXPECT_THROW(detail::for_ordered<counted>(
                     at, 50,
                     [&](detail::item<1> i, detail::slot<counted> &slot) {
                       slot.put(int(i.index));
                       if (i.index == 20)
                         throw std::logic_error("after");
                     },
                     [&](detail::item<1>, counted &&) { ++commits; }),
                 std::logic_error);
    EXPECT_EQ(commits, 20);
  });
  EXPECT_EQ(counted::alive, 0);
}

TEST_P(Ordered, AMoveThatThrowsIsTheCommitThatThrows) {
  counted::alive = 0;
  counted::throw_at = 60;
  run([&] {
    std::vector<counted> values;
    values.reserve(100);
    EXPECT_THROW(ordered_loop<counted>(
                     site(), 100, [](std::size_t i) { return counted(int(i)); },
                     [&](std::size_t, counted &&value) { values.push_back(std::move(value)); }),
                 std::runtime_error);
    EXPECT_EQ(values.size(), 60u);
  });
  counted::throw_at = -2;
  // The constructor that throws has counted one object that never lived.
  EXPECT_EQ(counted::alive, 1);
}

TEST_P(Ordered, CommitsOnTheCallingThread) {
  run([&] {
    const auto caller = std::this_thread::get_id();
    int elsewhere = 0, commits = 0;
    ordered_loop<int>(
        site(), 2000, [](std::size_t i) { return int(i); },
        [&](std::size_t, int &&) {
          ++commits;
          elsewhere += std::this_thread::get_id() != caller;
        });
    EXPECT_EQ(commits, 2000);
    EXPECT_EQ(elsewhere, 0);
  });
}

TEST_P(Ordered, MoreItemsThanAWindowHolds) {
  struct big {
    int value;
    char rest[8000];
  };
  run([&] {
    const std::size_t n = 9000; // windows hold 4096
    std::size_t next = 0;
    bool ordered = true;
    ordered_loop<big>(
        site(), n,
        [](std::size_t i) {
          big result;
          result.value = int(i);
          return result;
        },
        [&](std::size_t i, big &&value) { ordered = ordered && i == next++ && value.value == int(i); });
    EXPECT_TRUE(ordered);
    EXPECT_EQ(next, n);
  });
}

TEST_P(Ordered, NestedOnes) {
  run([&] {
    detail::site &outer = site(), &inner = site();
    std::vector<std::vector<int>> rows;
    ordered_loop<std::vector<int>>(
        outer, 12,
        [&](std::size_t i) {
          std::vector<int> row;
          ordered_loop<int>(
              inner, 13, [&](std::size_t j) { return int(100 * i + j); },
              [&](std::size_t, int &&value) { row.push_back(value); });
          return row;
        },
        [&](std::size_t, std::vector<int> &&row) { rows.push_back(std::move(row)); });
    ASSERT_EQ(rows.size(), 12u);
    for (int i = 0; i != 12; ++i)
      for (int j = 0; j != 13; ++j)
        ASSERT_EQ(rows[std::size_t(i)][std::size_t(j)], 100 * i + j);
  });
}
