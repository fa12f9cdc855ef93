// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Loops.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using analysis::Blocker;
using analysis::Reduction;
using report::Reason;

namespace {

/// Iterations combine values into variables that all of them share; beyond that, each has elements of its
/// own.
///
///     for (i = 0; i < n; ++i)            blocks of i, each with a part of the sum for itself:
///       sum += f(in[i]);                   for (i = first; i < last; ++i) part += f(in[i]);
///                                        sum += the parts
class Reduce final : public Pattern {
public:
  llvm::StringRef name() const override { return "reduce"; }
  unsigned rank() const override { return 5; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.loop || candidate.loop->reductions.empty())
      return std::vector<Blocker>();
    const analysis::LoopFacts &facts = *candidate.loop;
    const ir::Module &module = candidate.module;
    if (!facts.appends.empty())
      return std::vector<Blocker>{
          blockerAt(module, Reason::NoConstruct, facts.appends.front(), "an append beside an accumulator")};
    bool isSeen = llvm::any_of(facts.reductions, [](const Reduction &each) { return each.outlivesThrow; });
    bool isHistogram = llvm::any_of(facts.reductions, [](const Reduction &each) { return each.isHistogram; });
    bool isRegrouped = llvm::any_of(facts.reductions, [](const Reduction &each) { return each.isRegrouped; });
    bool mayKeep = !isSeen || (!isHistogram && !isRegrouped);
    if (facts.throwing.valid() && (!facts.visibleWrites.empty() || !mayKeep))
      return std::vector<Blocker>{mayThrowBlocker(module, facts.throwing)};
    Plan plan = planOf(candidate);
    plan.pattern = isHistogram ? "histogram" : "reduce";
    plan.construct = Construct::Reduce;
    plan.keepsPrefix = facts.throwing.valid() && isSeen;
    plan.reductions = facts.reductions;
    return plan;
  }
};

Register<Reduce> registration;

} // namespace

} // namespace xcs::patterns
