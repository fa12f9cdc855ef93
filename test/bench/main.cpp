// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "bench.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

using steady = std::chrono::steady_clock;

double seconds_since(steady::time_point start) {
  return std::chrono::duration<double>(steady::now() - start).count();
}

/// The seconds of one call, measured over `calls` of them: a call may be shorter than a look at the clock.
double measure(const std::function<void()> &run, std::size_t calls) {
  const auto start = steady::now();
  for (std::size_t i = 0; i != calls; ++i)
    run();
  return seconds_since(start) / double(calls);
}

} // namespace

int main(int count, char **arguments) {
  const std::vector<bench::one> all = bench::cases();
  if (count < 3) {
    for (const bench::one &each : all)
      std::printf("%s %zu %zu\n", each.name, each.least, each.greatest);
    return 0;
  }
  const auto found = std::find_if(all.begin(), all.end(), [&](const bench::one &each) {
    return std::strcmp(each.name, arguments[1]) == 0;
  });
  if (found == all.end()) {
    std::fprintf(stderr, "no case %s\n", arguments[1]);
    return 1;
  }
  const std::size_t size = std::strtoull(arguments[2], nullptr, 10);
  const double budget = count > 3 ? std::strtod(arguments[3], nullptr) : 0.2;
  const bench::prepared work = found->prepare(size);
  for (int i = 0; i != 3; ++i) // caches, pages, and what a site learns in its first runs
    work.run();
  std::size_t calls = 1; // of one measurement: some 100 us
  for (double once = measure(work.run, 1); calls < 1'000'000 && once * double(calls) < 100e-6; calls *= 4)
    once = std::min(once, measure(work.run, calls));
  std::vector<double> times;
  for (const auto start = steady::now();
       times.size() < 3 || (seconds_since(start) < budget && times.size() < 10'000);)
    times.push_back(measure(work.run, calls));
  std::sort(times.begin(), times.end());
  std::printf("%.12g %.12g %zu %llu\n", times[times.size() / 2], times.front(), calls * times.size(),
              static_cast<unsigned long long>(work.check()));
}
