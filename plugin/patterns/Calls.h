// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the patterns of call groups share.

#pragma once

#include "patterns/Iteration.h"

namespace xcs::patterns {

/// The calls of the group that can start together: those of the stage that has most.
llvm::SmallVector<ir::OpId, 4> startTogether(const analysis::CallGroup &group);

/// Whether all the calls get the same inputs (objects on which methods are called are not inputs).
bool haveSameInput(const ir::Module &module, llvm::ArrayRef<ir::OpId> calls);

/// A plan that starts `calls` together, or why it would not pay.
Match planInvoke(const Candidate &candidate, llvm::ArrayRef<ir::OpId> calls);

} // namespace xcs::patterns
