// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "../bench.h"
#include "kernels.h"

namespace {

template <class M, class R>
bench::prepared asked(std::size_t n, std::vector<R> (*work)(const std::vector<M> &, int)) {
  auto all = std::make_shared<std::vector<M>>();
  for (std::size_t i = 0; i != n; ++i)
    all->emplace_back(int(i));
  auto answers = std::make_shared<std::vector<R>>();
  return {[=] { *answers = work(*all, 3); }, [=] { return bench::hash_of(*answers); }};
}

} // namespace

std::vector<bench::one> bench::cases() {
  return {{"ensemble_models", 0, 1000, [](std::size_t n) { return asked(n, ask_models); }},
          {"ensemble_remote", 0, 100, [](std::size_t n) { return asked(n, ask_remotes); }}};
}
