// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/loop.h"
#include "runtime/settings.h"

#include <random>

namespace xcs::runtime {

/// Throws xcs::error if the code at the site was compiled for another libxcs.
void check_version(const detail::site &at);

/// Runs blocks on the calling thread, backwards or shuffled: finds a wrong claim of independence without a
/// race.
class permuted_blocks {
public:
  explicit permuted_blocks(const settings &now)
      : random(now.seed), shuffles(now.backend == backend_kind::shuffle) {}
  /// All blocks that are open.
  void run(loop &work);

private:
  std::mt19937_64 random;
  bool shuffles;
};

/// Runs items [0, items) of a loop as the settings, the kind of the site and what was learned of it ask for,
/// and learns. Exceptions stay in the loop. May throw std::bad_alloc of its own before the first item.
void drive(detail::site &at, loop &work, std::size_t items);

} // namespace xcs::runtime
