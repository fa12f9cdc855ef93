// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Accumulators that hold the number of the best element so far: `if (v[i] > v[best]) best = i;`.

#pragma once

#include "analysis/Updates.h"

namespace xcs::analysis {

/// The storage as such an accumulator; none: it is something else.
std::optional<Reduction> readChoice(const ir::Module &module, Affine &affine, const LoopValues &values,
                                    const NamedStorage &group);

} // namespace xcs::analysis
