// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Calls.h"

namespace xcs::patterns {

using analysis::Blocker;

namespace {

/// One input, several operations: a fork-join whose calls all take the same arguments.
///
///     a = f(x);                f(x), g(x) and h(x) start together
///     b = g(x);
///     c = h(x);
class Broadcast final : public Pattern {
public:
  llvm::StringRef name() const override { return "broadcast"; }
  unsigned rank() const override { return 10; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.calls)
      return std::vector<Blocker>();
    llvm::SmallVector<ir::OpId, 4> calls = startTogether(*candidate.calls);
    if (calls.size() < 2 || !haveSameInput(candidate.module, calls))
      return std::vector<Blocker>();
    Match match = planInvoke(candidate, calls);
    if (Plan *plan = std::get_if<Plan>(&match))
      plan->pattern = name();
    return match;
  }
};

Register<Broadcast> registration;

} // namespace

} // namespace xcs::patterns
