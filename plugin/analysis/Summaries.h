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

private:
  std::vector<ir::EffectSummary> summaries; ///< By callee.
};

} // namespace xcs::analysis
