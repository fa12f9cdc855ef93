// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/settings.h"

#include <xcs/detail/skeletons.h>

#include <gtest/gtest.h>

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <deque>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define XCS_TEST_TSAN 1
#elif __has_feature(address_sanitizer)
#define XCS_TEST_ASAN 1
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define XCS_TEST_TSAN 1
#elif defined(__SANITIZE_ADDRESS__)
#define XCS_TEST_ASAN 1
#endif

namespace xcs::test {

using detail::kind;
using runtime::backend_kind;
using runtime::settings;
using runtime::worth_policy;

/// A site of its own for a test. The runtime knows a site for ever, so it lives for ever.
inline detail::site &new_site(kind work, const char *pattern = "map",
                              const char *function = "test::function") {
  static auto &all = *new std::deque<detail::site>;
  return all.emplace_back(function, "test.cpp", unsigned(all.size() + 1), 3u, pattern, work);
}

/// What is in force where a test asks for nothing.
inline settings usual_settings() {
  settings result;
#if defined(XCS_TEST_TSAN) // Debian's TBB gives false reports
  result.backend = backend_kind::plain;
#endif
  return result;
}

/// One way to run a skeleton.
struct way {
  backend_kind backend;
  unsigned threads; // for the concurrent backends
  kind work;
  std::uint64_t seed = 0;
  std::size_t grain = 0;
};

inline std::ostream &operator<<(std::ostream &to, const way &one) {
  return to << runtime::name_of(one.backend) << '_' << one.threads << '_'
            << (one.work == kind::latency ? "latency" : "compute") << "_grain" << one.grain << "_seed"
            << one.seed;
}

inline std::vector<way> all_ways() {
  std::vector<way> ways;
  for (const unsigned threads : {1u, 2u, 4u, 8u})
    for (const std::size_t grain : {std::size_t(0), std::size_t(1), std::size_t(7)}) {
#if !defined(XCS_TEST_TSAN) // Debian's TBB gives false reports
      ways.push_back({backend_kind::threads, threads, kind::compute, 0, grain});
#endif
      ways.push_back({backend_kind::plain, threads, kind::compute, 0, grain});
    }
  ways.push_back({backend_kind::plain, 2, kind::latency});
  ways.push_back({backend_kind::sequential, 1, kind::compute});
  ways.push_back({backend_kind::reverse, 1, kind::compute});
  ways.push_back({backend_kind::shuffle, 1, kind::compute, 1});
  ways.push_back({backend_kind::shuffle, 1, kind::latency, 12345});
  return ways;
}

/// Puts `one` in force for its lifetime.
class in_way {
public:
  explicit in_way(const way &one)
      : limit(tbb::global_control::max_allowed_parallelism, one.threads), arena(int(one.threads)) {
    settings now;
    now.backend = one.backend;
    now.seed = one.seed;
    now.grain = one.grain;
    now.worth = worth_policy::always;
    if (one.backend == backend_kind::plain)
      now.threads = one.threads;
    runtime::set_settings(now);
  }
  ~in_way() { runtime::set_settings(usual_settings()); }

  template <class F> void run(F &&test) { arena.execute(test); }

private:
  tbb::global_control limit;
  tbb::task_arena arena;
};

/// A test that runs in every way.
class every_way : public ::testing::TestWithParam<way> {
protected:
  void SetUp() override { current = std::make_unique<in_way>(GetParam()); }
  void TearDown() override { current.reset(); }
  template <class F> void run(F &&test) { current->run(test); }
  detail::site &site(const char *pattern = "map") { return new_site(GetParam().work, pattern); }

private:
  std::unique_ptr<in_way> current;
};

inline std::string way_name(const ::testing::TestParamInfo<way> &info) {
  return ::testing::PrintToString(info.param);
}

#define XCS_EVERY_WAY(suite)                                                                                 \
  INSTANTIATE_TEST_SUITE_P(Ways, suite, ::testing::ValuesIn(::xcs::test::all_ways()), ::xcs::test::way_name)

/// As the plugin writes it: the skeleton, or the original loop.
template <class Body> void map_loop(detail::site &at, std::size_t n, Body body) {
  if (detail::enter(at, n))
    detail::for_blocks(at, n, [&](detail::block<1> b) {
      for (std::size_t i = b.begin; i != b.end; ++i)
        body(i);
    });
  else
    for (std::size_t i = 0; i != n; ++i)
      body(i);
}

template <class T, class Make, class Commit>
void ordered_loop(detail::site &at, std::size_t n, Make make, Commit commit) {
  if (detail::enter(at, n))
    detail::for_ordered<T>(
        at, n,
        [&](detail::item<2> i, detail::slot<T> &slot) {
          slot.put_with([&]() -> T { return make(i.index); });
        },
        [&](detail::item<2> i, T &&value) { commit(i.index, static_cast<T &&>(value)); });
  else
    for (std::size_t i = 0; i != n; ++i)
      commit(i, make(i));
}

} // namespace xcs::test
