// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry points of the analysis: IR in, facts out.

#pragma once

#include "analysis/Facts.h"
#include "analysis/Summaries.h"

namespace xcs::analysis {

/// Would the iterations of `loop` (an op of kind Loop) give the same result in any order? Sound: a doubt is a
/// blocker.
LoopFacts analyzeLoop(const ir::Module &module, const Summaries &summaries, ir::OpId loop);

/// All groups of two or more neighbouring calls in the regions of `function` (loop bodies included) that are
/// worth a look: calls of user functions or declared ones, not of library models.
std::vector<CallGroup> findCallGroups(const ir::Module &module, const Summaries &summaries,
                                      ir::FunctionId function);

/// Those of `calls` that lead back to `function`, which they stand in.
llvm::SmallVector<ir::OpId, 4> recursiveCalls(const ir::Module &module, ir::FunctionId function,
                                              llvm::ArrayRef<ir::OpId> calls);

} // namespace xcs::analysis
