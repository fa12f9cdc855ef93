// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Types.h"
#include "patterns/Loops.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using analysis::Blocker;
using report::Reason;

namespace {

/// Results go to the end of a container, in the order of the iterations; under a condition or not.
///
///     for (auto &x : in)                 f(x) for all x in parallel, each into a slot of its own;
///       if (p(x))                        the filled slots are appended in the order of x
///         out.push_back(f(x));
///
/// Any number of results per iteration go onto a pile of the block that runs it.
class Append final : public Pattern {
public:
  llvm::StringRef name() const override { return "append"; }
  unsigned rank() const override { return 20; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.loop || candidate.loop->appends.empty())
      return std::vector<Blocker>();
    Match match = planAppend(candidate);
    if (Plan *plan = std::get_if<Plan>(&match))
      plan->pattern = name();
    return match;
  }
};

Register<Append> registration;

} // namespace

/// Why the results of an iteration cannot wait one by one: more than one of them, or not at its end.
static std::optional<Blocker> obstacle(const Candidate &candidate) {
  const analysis::LoopFacts &facts = *candidate.loop;
  const ir::Module &module = candidate.module;
  if (!areExclusive(module, facts.appends))
    return blockerAt(module, Reason::NoConstruct, facts.appends.back(), "more than one append per iteration");
  for (ir::OpId append : facts.appends) {
    Deferral found = deferral(candidate, append, /*othersMayLook=*/false);
    if (found.detail)
      return blockerAt(module, Reason::NoConstruct, append, found.detail);
    if (found.obstacle.valid())
      return mayThrowBlocker(module, found.obstacle);
  }
  return std::nullopt;
}

/// Whether an exception of the append itself would be caught by the iteration.
static bool isCaught(const ir::Module &module, ir::OpId append, ir::OpId loop) {
  for (ir::OpId op = append; op.valid() && op != loop; op = module[module[op].parent].parentOp)
    if (module[op].kind == ir::OpKind::Branch && module[op].branch == ir::BranchKind::Try)
      return true;
  return false;
}

/// The container that all appends go to, each a statement of its own: then what an iteration appends waits
/// together, in order. Null: there are several, or it is none whose elements can be moved on one by one.
static const ir::Type *onlyTarget(const Candidate &candidate) {
  const ir::Module &module = candidate.module;
  const ir::AccessPath *target = nullptr;
  for (ir::OpId append : candidate.loop->appends) {
    const ir::Op &op = module[append];
    if (op.kind != ir::OpKind::Call || op.arguments.empty() || !op.arguments[0].path.valid() ||
        op.range.begin != op.statement.begin || isCaught(module, append, candidate.loop->loop))
      return nullptr;
    const ir::AccessPath &path = op.arguments[0].path;
    if (target && (target->base != path.base || target->steps != path.steps))
      return nullptr;
    target = &path;
  }
  ir::TypeId type = analysis::typeAt(module, *target, target->steps.size());
  bool isKnown = type.valid() && llvm::is_contained({"std::vector", "std::deque", "std::basic_string"},
                                                    llvm::StringRef(module[type].container));
  return isKnown ? &module[type] : nullptr;
}

Match planAppend(const Candidate &candidate) {
  const analysis::LoopFacts &facts = *candidate.loop;
  std::optional<Blocker> found = obstacle(candidate);
  const ir::Type *target = onlyTarget(candidate);
  // A string takes in whole strings as well: what is appended at once is no single element.
  bool isPiled = target && (found || target->container == "std::basic_string");
  if (found && !isPiled)
    return std::vector<Blocker>{std::move(*found)};
  // An append may run out of memory; whatever else the loop stores must not be ahead of it then.
  for (ir::OpId write : facts.visibleWrites)
    if (!llvm::is_contained(facts.appends, write))
      return std::vector<Blocker>{mayThrowBlocker(candidate.module, facts.appends.front())};
  Plan plan = planOf(candidate);
  plan.construct = Construct::Ordered;
  plan.commits = facts.appends;
  plan.isPiled = isPiled;
  return plan;
}

} // namespace xcs::patterns
