// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the storage of a loop that its iterations only combine values into.

#pragma once

#include "analysis/Affine.h"
#include "analysis/Facts.h"
#include "analysis/Summaries.h"

namespace xcs::analysis {

/// The reductions of the candidate of `affine`. That nothing else reaches their storage, under another name,
/// is for the caller to make sure of: all ops that name it in the same way are among those of the reduction.
std::vector<Reduction> findReductions(const ir::Module &module, const Summaries &summaries, Affine &affine);

/// What would be a reduction if its storage were not looked at elsewhere in the loop as well.
struct Observed {
  Reduction reduction;
  std::vector<ir::OpId> observers;
};
std::vector<Observed> findObserved(const ir::Module &module, const Summaries &summaries, Affine &affine);

/// Arrays of which each iteration stores one element, combined with what the iteration before has stored.
std::vector<Reduction> findRows(const ir::Module &module, const Summaries &summaries, Affine &affine);

} // namespace xcs::analysis
