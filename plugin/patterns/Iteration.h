// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Questions about the order of things inside one iteration; shared by the patterns of loops.

#pragma once

#include "patterns/Pattern.h"

namespace xcs::patterns {

/// Whether running the op (with everything below it) may end in an exception.
bool mayThrow(const Candidate &candidate, ir::OpId op);

/// Whether at most one of `ops` runs in an iteration: they stand in different arms of branches.
bool areExclusive(const ir::Module &module, llvm::ArrayRef<ir::OpId> ops);

/// What stands against running `op` after the rest of its iteration.
struct Deferral {
  ir::OpId obstacle; ///< Runs after `op` and may throw, or may read what it writes; invalid: none.
  const char *detail =
      nullptr; ///< Why no op at this place can be deferred (a loop or try block around it); null: it can.
};
/// With `othersMayLook` false, the analysis has shown that nothing else of the loop touches what `op`
/// touches.
Deferral deferral(const Candidate &candidate, ir::OpId op, bool othersMayLook);

/// The plan of a loop with its facts filled in; pattern and construct are left to the caller.
Plan planOf(const Candidate &candidate);

analysis::Blocker blockerAt(const ir::Module &module, report::Reason reason, ir::OpId op,
                            std::string variable, std::string detail = {});
/// `op` may throw when results of later iterations are stored already.
analysis::Blocker mayThrowBlocker(const ir::Module &module, ir::OpId op);

} // namespace xcs::patterns
