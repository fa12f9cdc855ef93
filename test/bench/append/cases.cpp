// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "../bench.h"
#include "kernels.h"

#include <memory>

namespace {

template <class R> std::uint64_t hash_each(const std::vector<R> &results) { return bench::hash_of(results); }
std::uint64_t hash_each(const std::vector<std::string> &results) {
  std::uint64_t hash = results.size();
  for (const std::string &each : results)
    hash = hash * 31 + bench::hash_of(each);
  return hash;
}

template <class R> bench::prepared from(std::size_t n, std::vector<R> (*work)(const std::vector<int> &)) {
  auto in = std::make_shared<std::vector<int>>(n);
  for (std::size_t i = 0; i != n; ++i)
    (*in)[i] = int(i * 2654435761u >> 8);
  auto out = std::make_shared<std::vector<R>>();
  return {[=] { *out = work(*in); }, [=] { return hash_each(*out); }};
}

} // namespace

std::vector<bench::one> bench::cases() {
  return {
      {"append_filter", 0, 10'000'000, [](std::size_t n) { return from(n, keep); }},
      {"append_heavy", 0, 1'000'000, [](std::size_t n) { return from(n, transform); }},
      {"append_strings", 0, 1'000'000, [](std::size_t n) { return from(n, render); }},
  };
}
