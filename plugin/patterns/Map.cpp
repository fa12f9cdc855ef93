// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Loops.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using analysis::Blocker;
using report::Reason;

namespace {

/// Every iteration writes elements of its own, in place or in another container.
///
///     for (i = 0; i < n; ++i)            blocks of i, in any order and in parallel:
///       out[i] = f(in[i]);                 for (i = first; i < last; ++i) out[i] = f(in[i]);
///
/// If f may throw, later elements must stay untouched: values are computed in parallel and stored in order.
class Map final : public Pattern {
public:
  llvm::StringRef name() const override { return "map"; }
  unsigned rank() const override { return 30; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.loop || !candidate.loop->appends.empty())
      return std::vector<Blocker>();
    Match match = planMap(candidate);
    if (Plan *plan = std::get_if<Plan>(&match))
      plan->pattern = name();
    return match;
  }
};

Register<Map> registration;

} // namespace

Match planMap(const Candidate &candidate) {
  const analysis::LoopFacts &facts = *candidate.loop;
  Plan plan = planOf(candidate);
  // Without a visible write there is nothing to keep in order but the first exception, which blocks keep.
  if (!facts.throwing.valid() || facts.visibleWrites.empty()) {
    plan.construct = Construct::Blocks;
    return plan;
  }
  const ir::Module &module = candidate.module;
  bool onlyStores =
      llvm::all_of(facts.visibleWrites, [&](ir::OpId op) { return module[op].kind == ir::OpKind::Store; });
  if (!onlyStores || !areExclusive(module, facts.visibleWrites))
    return std::vector<Blocker>{mayThrowBlocker(module, facts.throwing)};
  for (ir::OpId store : facts.visibleWrites) {
    Deferral found = deferral(candidate, store, /*othersMayLook=*/true);
    if (found.detail || found.obstacle.valid())
      return std::vector<Blocker>{mayThrowBlocker(module, facts.throwing)};
  }
  plan.construct = Construct::Ordered;
  plan.commits = facts.visibleWrites;
  return plan;
}

} // namespace xcs::patterns
