// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "../bench.h"
#include "kernels.h"

#include <memory>

std::vector<bench::one> bench::cases() {
  return {{"fork_join", 0, 10'000'000, [](std::size_t n) {
             auto result = std::make_shared<double>();
             return bench::prepared{[=] { *result = diamond(0.3, n); },
                                    [=] { return bench::hash_of(result.get(), 1); }};
           }}};
}
