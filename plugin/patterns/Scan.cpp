// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/InOrder.h"
#include "patterns/Loops.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using analysis::Blocker;
using report::Reason;

namespace {

/// Iterations run twice: where one costs more than this (in arithmetic operations), its value is better
/// computed once and added in order.
constexpr double Costly = 60;

/// Iterations combine values into a variable, or each onto the element before its own, and leave what that
/// holds on the way.
///
///     for (i = 0; i < n; ++i) {          blocks of i, each combines by itself: sum += in[i]
///       sum += in[i];                    what each block begins with: the sum before it
///       out[i] = sum;                    blocks of i, as written
///     }
class Scan final : public Pattern {
public:
  llvm::StringRef name() const override { return "scan"; }
  unsigned rank() const override { return 6; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.loop || candidate.loop->scans.empty())
      return std::vector<Blocker>();
    const analysis::LoopFacts &facts = *candidate.loop;
    const analysis::Scan &scan = facts.scans.front();
    if (!facts.reductions.empty())
      return std::vector<Blocker>{blockerAt(candidate.module, Reason::NoConstruct,
                                            scan.accumulator.stores.front(),
                                            "a running value beside an accumulator")};
    if (facts.weight >= Costly)
      if (std::optional<Plan> inOrder = planInOrder(candidate, {})) {
        inOrder->scans = facts.scans;
        return std::move(*inOrder);
      }
    Plan plan = planOf(candidate);
    plan.pattern = name();
    plan.construct = Construct::Scan;
    plan.scans = facts.scans;
    return plan;
  }
};

Register<Scan> registration;

} // namespace

} // namespace xcs::patterns
