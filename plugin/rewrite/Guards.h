// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Run-time checks as C++ expressions.

#pragma once

#include "rewrite/LoopForm.h"
#include "rewrite/Names.h"

namespace xcs::rewrite {

/// The guard as an expression that is true where the loop may run in parallel; evaluated after xcs_n is known
/// to be at least 1. None (and a refusal) where it cannot be written at the place of the loop.
std::optional<std::string> renderGuard(Site &site, const Names &names, const LoopForm &form,
                                       const analysis::Guard &guard);

/// What must be true for the loop to run in parallel: the decision, and all guards of the plan.
std::optional<std::string> entryCondition(Site &site, const Names &names, const LoopForm &form);

} // namespace xcs::rewrite
