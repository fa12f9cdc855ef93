// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "../bench.h"
#include "kernels.h"

#include <memory>

namespace {

template <class T> std::shared_ptr<std::vector<T>> numbers(std::size_t n) {
  auto in = std::make_shared<std::vector<T>>(n);
  for (std::size_t i = 0; i != n; ++i)
    (*in)[i] = T(unsigned(i) * 2654435761u >> 20);
  return in;
}

template <class R>
bench::prepared from(std::size_t n, R (*work)(const std::vector<int> &, std::vector<R> &)) {
  auto in = numbers<int>(n);
  auto out = std::make_shared<std::vector<R>>(n);
  return {[=] { work(*in, *out); }, [=] { return bench::hash_of(*out); }};
}

template <class R> bench::prepared in_place(std::size_t n, R (*work)(std::vector<unsigned> &)) {
  auto values = numbers<unsigned>(n);
  // (Applied to its own result again and again: hashed after one run on fresh numbers.)
  return {[=] { work(*values); },
          [=] {
            auto fresh = numbers<unsigned>(n);
            work(*fresh);
            return bench::hash_of(*fresh);
          }};
}

} // namespace

std::vector<bench::one> bench::cases() {
  return {
      {"scan_sums", 0, 10'000'000, [](std::size_t n) { return from<long>(n, sums); }},
      {"scan_offsets", 0, 10'000'000, [](std::size_t n) { return in_place(n, offsets); }},
      {"scan_records", 0, 10'000'000, [](std::size_t n) { return from<int>(n, records); }},
      {"scan_prefix", 0, 10'000'000, [](std::size_t n) { return in_place(n, prefix); }},
  };
}
