// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Calls.h"

namespace xcs::patterns {

using analysis::Blocker;

namespace {

/// Each call needs the one before it: recognised, and left as it is.
///
///     a = f(x);                a = f(x);
///     b = g(a);                b = g(a);
///     c = h(b);                c = h(b);
class Chain final : public Pattern {
public:
  llvm::StringRef name() const override { return "chain"; }
  unsigned rank() const override { return 30; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.calls || startTogether(*candidate.calls).size() >= 2)
      return std::vector<Blocker>();
    Plan plan;
    plan.pattern = name();
    plan.construct = Construct::None;
    plan.evidence = candidate.calls->evidence;
    plan.evidence.push_back({"each call waits for the one before it", ir::Basis::Proved});
    plan.cost = candidate.calls->waits ? ir::CostClass::Latency : ir::CostClass::Compute;
    plan.costKnown = candidate.calls->waits;
    return plan;
  }
};

Register<Chain> registration;

} // namespace

} // namespace xcs::patterns
