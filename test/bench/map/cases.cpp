// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "../bench.h"
#include "kernels.h"

#include <memory>

namespace {

template <class T>
bench::prepared in_place(std::size_t n, T (*value)(std::size_t), void (*work)(std::vector<T> &)) {
  auto data = std::make_shared<std::vector<T>>(n);
  for (std::size_t i = 0; i != n; ++i)
    (*data)[i] = value(i);
  return {[=] { work(*data); },
          [=] {
            for (std::size_t i = 0; i != n; ++i) // however often it ran: the same input
              (*data)[i] = value(i);
            work(*data);
            return bench::hash_of(*data);
          }};
}

template <class T>
bench::prepared from_to(std::size_t n, T (*value)(std::size_t),
                        void (*work)(const std::vector<T> &, std::vector<T> &)) {
  auto in = std::make_shared<std::vector<T>>(n), out = std::make_shared<std::vector<T>>(n);
  for (std::size_t i = 0; i != n; ++i)
    (*in)[i] = value(i);
  return {[=] { work(*in, *out); }, [=] { return bench::hash_of(*out); }};
}

bench::prepared matrix(std::size_t n) {
  auto data = std::make_shared<std::vector<std::vector<float>>>(n / 64, std::vector<float>(64, 1.5f));
  return {[=] { rows(*data); },
          [=] {
            std::uint64_t hash = 0;
            for (auto &row : *data)
              row.assign(64, 1.5f);
            rows(*data);
            for (const auto &row : *data)
              hash = hash * 31 + bench::hash_of(row);
            return hash;
          }};
}

} // namespace

std::vector<bench::one> bench::cases() {
  return {
      {"map_bytes", 0, 100'000'000,
       [](std::size_t n) {
         return from_to<unsigned char>(n, [](std::size_t i) { return (unsigned char)(i * 7); }, flip);
       }},
      {"map_floats", 0, 100'000'000,
       [](std::size_t n) {
         return in_place<float>(
             n, [](std::size_t i) { return float(i % 100); },
             [](std::vector<float> &v) { scale(v, 0.5f, 1.0f); });
       }},
      {"map_stencil", 0, 100'000'000,
       [](std::size_t n) {
         return from_to<double>(n, [](std::size_t i) { return double(i % 1000); }, smooth);
       }},
      {"map_structs", 0, 10'000'000,
       [](std::size_t n) {
         return in_place<point>(
             n, [](std::size_t i) { return point{float(i), 1, 2, float(i % 7)}; },
             [](std::vector<point> &v) { move(v, 1e-3f); });
       }},
      {"map_heavy", 0, 1'000'000,
       [](std::size_t n) {
         return in_place<double>(n, [](std::size_t i) { return 0.1 + 0.8 * double(i % 997) / 997; }, settle);
       }},
      {"map_rows", 0, 10'000'000, matrix},
  };
}
