// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <atomic>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <thread>

using namespace xcs;
using namespace xcs::test;

class InOrder : public every_way {};
XCS_EVERY_WAY(InOrder);

TEST_P(InOrder, TailsRunInOrderOnTheCallingThread) {
  run([&] {
    detail::site &at = site();
    const std::thread::id caller = std::this_thread::get_id();
    for (const std::size_t n : {1, 2, 9, 333, 6000}) {
      std::vector<std::size_t> seen;
      bool elsewhere = false;
      detail::for_in_order(at, n, [&](detail::item<1> i, detail::turn &turn) {
        if (i.index % 3 == 1)
          return; // an iteration without a tail
        std::string text = std::to_string(i.index) + " is a number long enough for the heap";
        turn.take([&] {
          return [&, text = std::move(text), index = i.index](detail::call<1>) mutable {
            elsewhere |= std::this_thread::get_id() != caller;
            if (text == std::to_string(index) + " is a number long enough for the heap")
              seen.push_back(index);
          };
        });
      });
      ASSERT_FALSE(elsewhere);
      ASSERT_EQ(seen.size(), n - (n + 1) / 3);
      for (std::size_t k = 1; k < seen.size(); ++k)
        ASSERT_LT(seen[k - 1], seen[k]);
    }
  });
}

TEST_P(InOrder, LargeAndAlignedClosuresAreHeld) {
  struct alignas(128) wide {
    std::size_t values[40];
  };
  run([&] {
    detail::site &at = site();
    std::size_t total = 0;
    bool misplaced = false;
    detail::for_in_order(at, 500, [&](detail::item<1> i, detail::turn &turn) {
      wide w{};
      w.values[39] = i.index;
      turn.take([&] {
        return [&, w](detail::call<1>) mutable {
          misplaced |= reinterpret_cast<std::uintptr_t>(&w) % 128 != 0;
          total = total * 3 % 1000003 + w.values[39];
        };
      });
    });
    std::size_t expected = 0;
    for (std::size_t i = 0; i != 500; ++i)
      expected = expected * 3 % 1000003 + i;
    EXPECT_EQ(total, expected);
    EXPECT_FALSE(misplaced);
  });
}

TEST_P(InOrder, TheFirstExceptionOfTheProgramLeaves) {
  run([&] {
    detail::site &at = site();
    enum place { first_part, tail, early_call };
    for (const place where : {first_part, tail, early_call}) {
      std::vector<std::size_t> seen;
      std::string what;
      try {
        detail::for_in_order(at, 600, [&](detail::item<1> i, detail::turn &turn) {
          const std::size_t index = i.index;
          const bool throws = index == 377 || index == 402;
          if (where == first_part && throws)
            throw std::runtime_error(std::to_string(index));
          turn.take([&] {
            return [&, index, throws, h = detail::early([&](detail::call<1>) -> decltype(auto) {
                                        if (where == early_call && throws)
                                          throw std::runtime_error(std::to_string(index));
                                        return std::to_string(index);
                                      })](detail::call<1>) mutable {
              seen.push_back(index);
              if (where == tail && throws)
                throw std::runtime_error(std::to_string(index));
              if (h.take() != std::to_string(index))
                seen.push_back(0);
            };
          });
        });
      } catch (const std::runtime_error &error) {
        what = error.what();
      }
      EXPECT_EQ(what, "377");
      EXPECT_EQ(seen.size(), where == first_part ? 377u : 378u); // what the source does before it throws
    }
  });
}

TEST_P(InOrder, ErrnoIsThatOfTheProgram) {
  run([&] {
    detail::site &at = site();
    std::vector<int> seen;
    errno = 3;
    detail::for_in_order(at, 300, [&](detail::item<1> i, detail::turn &turn) {
      if (i.index % 10 == 4)
        errno = ERANGE;
      turn.take([&] {
        return [&, index = i.index](detail::call<1>) mutable {
          seen.push_back(errno);
          if (index % 10 == 7)
            errno = EDOM;
        };
      });
    });
    const int after = errno;
    ASSERT_EQ(seen.size(), 300u);
    int expected = 3;
    for (std::size_t i = 0; i != 300; ++i) {
      if (i % 10 == 4)
        expected = ERANGE;
      ASSERT_EQ(seen[i], expected) << i;
      if (i % 10 == 7)
        expected = EDOM;
    }
    EXPECT_EQ(after, EDOM);
  });
}
