// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "ir/Module.h"

namespace xcs::analysis {

/// Effect summaries of all callees of a module, computed bottom-up over the call graph (to a fixed point for
/// recursion). Contracts of the user come before what the body shows; an unseen body is `unknown`.
class Summaries {
public:
  explicit Summaries(const ir::Module &module);
  const ir::EffectSummary &of(ir::CalleeId callee) const { return summaries[callee.index]; }

  /// Whether a call may throw to say that something is wrong, so that what comes after can count on it.
  /// Nobody can count on a lack of memory.
  bool mayCheck(ir::CalleeId callee) const { return checks[callee.index]; }

private:
  void findChecks(const ir::Module &module);

  std::vector<ir::EffectSummary> summaries; ///< By callee.
  std::vector<bool> checks;                 ///< By callee.
};

} // namespace xcs::analysis
