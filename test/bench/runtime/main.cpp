// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runtime's figures, each as a ratio of two measurements of this same run: `xcs_bench_runtime
// [repetitions]`. What the plugin generates stands here by hand.
#include <xcs/detail/skeletons.h>
#include <xcs/stats.h>

#include <tbb/parallel_for.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <tuple>
#include <vector>

namespace detail = xcs::detail;
using steady = std::chrono::steady_clock;

namespace {

int repetitions = 5;

template <class F> double seconds(F &&work) {
  const auto start = steady::now();
  work();
  return std::chrono::duration<double>(steady::now() - start).count();
}

/// The median of several runs; those of two kinds take turns, so that noise hits both.
template <class A, class B> std::pair<double, double> medians(A &&one, B &&other, int times) {
  std::vector<double> ones, others;
  for (int i = 0; i < times; ++i) {
    ones.push_back(seconds(one));
    others.push_back(seconds(other));
  }
  std::sort(ones.begin(), ones.end());
  std::sort(others.begin(), others.end());
  return {ones[ones.size() / 2], others[others.size() / 2]};
}

void line(const char *what, double value, const char *unit, const char *goal) {
  std::printf("%-58s %9.3f %-3s (goal %s)\n", what, value, unit, goal);
  std::fflush(stdout);
}

int waiting_call(int i) {
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  return i;
}

void ensemble(detail::site &at, std::vector<int> &results, int n) {
  const auto count = detail::trip_lt(0, n, 1);
  if (detail::enter(at, count)) {
    detail::for_ordered<int>(
        at, count, [&](detail::item<1> i, detail::slot<int> &slot) { slot.put(waiting_call(int(i.index))); },
        [&](detail::item<1>, int &&value) { results.push_back(value); });
  } else {
    for (int i = 0; i < n; ++i)
      results.push_back(waiting_call(i));
  }
}

void bench_ensemble(int n, const char *goal) {
  static detail::site sites[] = {{"ensemble", __FILE__, 1, 1, "ensemble", detail::kind::latency},
                                 {"ensemble", __FILE__, 2, 1, "ensemble", detail::kind::latency}};
  detail::site &at = sites[n == 5 ? 0 : 1];
  std::vector<int> parallel, sequential;
  std::vector<double> times;
  const double one_by_one = seconds([&] {
    for (int i = 0; i < n; ++i)
      sequential.push_back(waiting_call(i));
  });
  for (int i = 0; i < repetitions; ++i) {
    parallel.clear();
    times.push_back(seconds([&] { ensemble(at, parallel, n); }));
  }
  const double cold = times[0];
  std::sort(times.begin(), times.end());
  char text[80];
  std::snprintf(text, sizeof text, "ensemble %d x 100 ms, speed-up (first run: %.2f)", n, one_by_one / cold);
  line(text, one_by_one / times[times.size() / 2], "x", goal);
  if (parallel != sequential)
    std::puts("WRONG RESULT");
}

/// Wall time of many calls, and of calls inside of calls, by that of one.
void bench_waiting() {
  static detail::site many{"waiting", __FILE__, 1, 1, "map", detail::kind::latency};
  static detail::site outer{"waiting", __FILE__, 2, 1, "map", detail::kind::latency};
  static detail::site inner{"waiting", __FILE__, 3, 1, "map", detail::kind::latency};
  const auto all = [](detail::site &at, std::size_t n, auto call) {
    if (detail::enter(at, n))
      detail::for_blocks(at, n, [&](detail::block<5> b) {
        for (std::size_t i = b.begin; i != b.end; ++i)
          call(int(i));
      });
  };
  for (const bool nested : {false, true}) {
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i)
      times.push_back(seconds([&] {
        if (nested)
          all(outer, 20, [&](int) { all(inner, 20, waiting_call); });
        else
          all(many, 1000, waiting_call);
      }));
    std::sort(times.begin(), times.end());
    line(nested ? "20 x 20 x 100 ms nested, by one call" : "1000 x 100 ms, by one call",
         times[times.size() / 2] / 0.1, "", nested ? "1.03" : "1.07-1.10");
  }
}

/// Some `rounds` x 1 ns of arithmetic.
double spin(double x, int rounds) {
  for (int i = 0; i < rounds; ++i)
    x = x * 0.999 + 0.001;
  return x;
}

void bench_map() {
  constexpr int n = 400;
  std::vector<double> in(n, 2.0), by_hand(n), by_xcs(n);
  int rounds = 1000;
  const auto body = [&] { by_hand[0] = spin(in[0], rounds); };
  while (std::min({seconds(body), seconds(body), seconds(body), seconds(body)}) < 50e-6)
    rounds += rounds / 8;
  static detail::site at{"map", __FILE__, 1, 1, "map", detail::kind::compute};
  const auto hand = [&] { tbb::parallel_for(0, n, [&](int i) { by_hand[i] = spin(in[i], rounds); }); };
  const auto xcs = [&] {
    const auto count = detail::trip_lt(0, n, 1);
    if (detail::enter(at, count))
      detail::for_blocks(at, count, [&](detail::block<2> b) {
        for (int i = int(b.begin), e = int(b.end); i < e; ++i)
          by_xcs[i] = spin(in[i], rounds);
      });
    else
      for (int i = 0; i < n; ++i)
        by_xcs[i] = spin(in[i], rounds);
  };
  hand();
  xcs();
  const auto [hand_time, xcs_time] = medians(hand, xcs, 40 * repetitions);
  const auto plain_time = medians(
                              [&] {
                                for (int i = 0; i < n; ++i)
                                  by_hand[i] = spin(in[i], rounds);
                              },
                              xcs, 4 * repetitions)
                              .first;
  line("map of 50 us bodies, tbb::parallel_for / xcs", hand_time / xcs_time, "", ">= 0.95");
  line("  the same, sequential / xcs", plain_time / xcs_time, "x", "number of free cores");
  if (by_hand != by_xcs)
    std::puts("WRONG RESULT");
}

__attribute__((noinline)) void plain_loop(float *a, int n) {
  for (int i = 0; i < n; ++i)
    a[i] = a[i] * 0.5f + 1.0f;
}

__attribute__((noinline)) void small_loop(float *a, int n) {
  static detail::site at{"small", __FILE__, 1, 1, "map", detail::kind::compute};
  const auto count = detail::trip_lt(0, n, 1);
  if (detail::enter(at, count))
    detail::for_blocks(at, count, [&](detail::block<3> b) {
      for (int i = int(b.begin), e = int(b.end); i < e; ++i)
        a[i] = a[i] * 0.5f + 1.0f;
    });
  else
    for (int i = 0; i < n; ++i)
      a[i] = a[i] * 0.5f + 1.0f;
}

void bench_small(int n) {
  std::vector<float> a(std::size_t(n), 1.0f);
  constexpr int times = 20000;
  const auto plain = [&] {
    for (int i = 0; i < times; ++i)
      plain_loop(a.data(), n);
  };
  const auto xcs = [&] {
    for (int i = 0; i < times; ++i)
      small_loop(a.data(), n);
  };
  xcs();
  const auto [plain_time, xcs_time] = medians(plain, xcs, 20 * repetitions);
  char text[80];
  std::snprintf(text, sizeof text, "too small loop (%d floats, %.0f ns), xcs / plain", n,
                plain_time / times * 1e9);
  line(text, xcs_time / plain_time, "", n >= 1000 ? "<= 1.02" : "none: this shows the decision");
  std::snprintf(text, sizeof text, "  decision");
  line(text, (xcs_time - plain_time) / times * 1e9, "ns", "<= 20");
}

/// Loops of `work` ns in all (items of some 200 ns), back to back or with 2 ms of serial work between them.
void bench_threshold(double work, bool back_to_back) {
  static int rounds_of_item = 0;
  std::vector<double> a(std::max<std::size_t>(2, std::size_t(work / 200)), 2.0);
  if (rounds_of_item == 0)
    for (rounds_of_item = 100; seconds([&] {
                                 for (int i = 0; i < 1000; ++i)
                                   a[0] = spin(a[0], rounds_of_item);
                               }) < 200e-6;)
      rounds_of_item += 5;
  detail::site &at =
      *new detail::site("threshold", __FILE__, unsigned(work), back_to_back, "map", detail::kind::compute);
  const int n = int(a.size());
  const auto original = [&] {
    for (int i = 0; i < n; ++i)
      a[std::size_t(i)] = spin(a[std::size_t(i)], rounds_of_item);
  };
  const auto rewritten = [&] {
    const auto count = detail::trip_lt(0, n, 1);
    if (detail::enter(at, count))
      detail::for_blocks(at, count, [&](detail::block<4> b) {
        for (int i = int(b.begin), e = int(b.end); i < e; ++i)
          a[std::size_t(i)] = spin(a[std::size_t(i)], rounds_of_item);
      });
    else
      original();
  };
  double plain = 0, xcs = 0;
  if (back_to_back) {
    const int times = int(2e6 / work);
    std::tie(plain, xcs) = medians(
        [&] {
          for (int i = 0; i < times; ++i)
            original();
        },
        [&] {
          for (int i = 0; i < times; ++i)
            rewritten();
        },
        10 * repetitions);
  } else {
    std::vector<double> plains, others;
    volatile double sink = 1;
    for (int i = 0; i < 20 * repetitions; ++i) {
      sink = spin(sink, 2000 * 5 * rounds_of_item / 1000 * 200);
      plains.push_back(seconds(original));
      sink = spin(sink, 2000 * 5 * rounds_of_item / 1000 * 200);
      others.push_back(seconds(rewritten));
    }
    std::sort(plains.begin(), plains.end());
    std::sort(others.begin(), others.end());
    plain = plains[plains.size() / 2];
    xcs = others[others.size() / 2];
  }
  char text[80];
  std::snprintf(text, sizeof text, "loop of %.0f us, %s, xcs / plain", work / 1000,
                back_to_back ? "back to back" : "after 2 ms of serial work");
  line(text, xcs / plain, "", "<= 1.02");
}

} // namespace

int main(int argc, char **argv) {
  if (argc > 1)
    repetitions = std::max(1, std::atoi(argv[1]));
  bench_ensemble(5, ">= 4.8");
  bench_ensemble(100, ">= 90");
  bench_waiting();
  bench_map();
  bench_small(64);
  bench_small(1024);
  bench_small(8192);
  for (const bool back_to_back : {true, false})
    for (const double work : {2e3, 4e3, 8e3, 12e3, 16e3, 25e3, 50e3, 100e3, 200e3, 1e6})
      bench_threshold(work, back_to_back);
  for (const auto &function : xcs::stats())
    for (const auto &site : function.sites)
      std::printf("stats %-10s kind %-8s parallel %6llu sequential %9llu cost %12.1f ns estimated %6.2f "
                  "measured %6.2f\n",
                  function.name.c_str(), site.kind.c_str(), (unsigned long long)site.parallel,
                  (unsigned long long)site.sequential, site.item_nanoseconds, site.estimated_speedup,
                  site.measured_speedup);
}
