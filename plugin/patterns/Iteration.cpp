// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Iteration.h"
#include "analysis/Alias.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using namespace ir;

namespace {

bool callMayThrow(const Candidate &candidate, const Op &op) {
  const Callee &callee = candidate.module[op.callee];
  if (callee.isNoexcept)
    return false;
  const EffectSummary &summary = candidate.summaries.of(op.callee);
  return summary.mayThrow || summary.unknown || summary.allocates;
}

/// Regions from the one that holds `op` up to the outermost.
llvm::SmallVector<RegionId, 8> regionsAround(const Module &module, OpId op) {
  llvm::SmallVector<RegionId, 8> result;
  for (RegionId region = module[op].parent; region.valid();) {
    result.push_back(region);
    OpId parent = module[region].parentOp;
    region = parent.valid() ? module[parent].parent : RegionId();
  }
  return result;
}

bool isContinue(const Op &op) { return op.kind == OpKind::Return && op.exit == ExitKind::Continue; }

/// Whether the iteration ends after `op`, before anything of `outer` that follows runs.
bool endsIteration(const Module &module, OpId op, RegionId outer) {
  for (RegionId region = module[op].parent; region.valid() && region != outer;) {
    const std::vector<OpId> &ops = module[region].ops;
    for (auto next = llvm::find(ops, op) + 1; next != ops.end(); ++next)
      if (isContinue(module[*next]))
        return true;
    op = module[region].parentOp;
    region = op.valid() ? module[op].parent : RegionId();
  }
  return false;
}

bool areExclusive(const Module &module, OpId a, OpId b) {
  llvm::SmallVector<RegionId, 8> aroundA = regionsAround(module, a), aroundB = regionsAround(module, b);
  // Drop the common part; what is left begins with the arms in which the two part ways.
  RegionId common;
  while (!aroundA.empty() && !aroundB.empty() && aroundA.back() == aroundB.back()) {
    common = aroundA.back();
    aroundA.pop_back();
    aroundB.pop_back();
  }
  if (endsIteration(module, a.index < b.index ? a : b, common)) // What runs first, that is.
    return true;
  if (aroundA.empty() || aroundB.empty())
    return false;
  OpId parting = module[aroundA.back()].parentOp;
  return parting == module[aroundB.back()].parentOp && module[parting].kind == OpKind::Branch &&
         module[parting].branch == BranchKind::If;
}

/// Touches nothing but variables of the iteration itself.
bool isPrivate(const Candidate &candidate, const Op &op, RegionId body) {
  if (op.kind != OpKind::Load && op.kind != OpKind::Store)
    return false;
  const Module &module = candidate.module;
  const Object &base = module[op.path.base];
  if (analysis::stepsToTarget(op.path) == 0 && candidate.loop->isPrivate(op.path.base))
    return true;
  return base.kind == ObjectKind::Local && !base.isReference && base.scope.valid() &&
         module.isInside(base.scope, body) && llvm::none_of(op.path.steps, [](const Step &step) {
           return step.kind == StepKind::Deref || step.kind == StepKind::Any;
         });
}

bool isHarmlessAfter(const Candidate &candidate, OpId id, RegionId body, bool othersMayLook) {
  const Op &op = candidate.module[id];
  if (!othersMayLook)
    return !mayThrow(candidate, id);
  return isPrivate(candidate, op, body);
}

} // namespace

bool mayThrow(const Candidate &candidate, OpId id) {
  const Op &op = candidate.module[id];
  switch (op.kind) {
  case OpKind::Load:
  case OpKind::Store:
    return false;
  case OpKind::Call:
    return callMayThrow(candidate, op);
  case OpKind::Return:
    return op.exit == ExitKind::Throw;
  case OpKind::Branch:
  case OpKind::Loop:
    for (RegionId region : candidate.module.regionsOf(op))
      for (OpId below : candidate.module[region].ops)
        if (mayThrow(candidate, below))
          return true;
    return false;
  case OpKind::Await:
  case OpKind::Effect:
  case OpKind::Opaque:
    return true;
  }
  return true;
}

bool areExclusive(const Module &module, llvm::ArrayRef<OpId> ops) {
  for (std::size_t i = 0; i < ops.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (!areExclusive(module, ops[i], ops[j]))
        return false;
  return true;
}

Deferral deferral(const Candidate &candidate, OpId op, bool othersMayLook) {
  const Module &module = candidate.module;
  RegionId body = module[candidate.loop->loop].loop->body;
  Deferral result;
  bool ended = false; // by a continue: what follows further out does not run
  for (OpId current = op; current.valid();) {
    RegionId region = module[current].parent;
    const std::vector<OpId> &ops = module[region].ops;
    for (auto next = llvm::find(ops, current) + 1; next != ops.end() && !ended; ++next)
      if (isContinue(module[*next]))
        ended = true;
      else if (!result.obstacle.valid() && !isHarmlessAfter(candidate, *next, body, othersMayLook))
        result.obstacle = *next;
    if (region == body)
      return result;
    current = module[region].parentOp;
    if (!current.valid())
      break;
    if (module[current].kind != OpKind::Branch)
      result.detail = "the result is stored in an inner loop";
    else if (module[current].branch == BranchKind::Try)
      result.detail = "the result is stored inside a try block";
    else if (module[current].branch != BranchKind::If && module[current].branch != BranchKind::Switch)
      result.detail = "the result is stored inside an expression";
    if (result.detail)
      return result;
  }
  result.detail = "the result is stored outside the body";
  return result;
}

Plan planOf(const Candidate &candidate) {
  const analysis::LoopFacts &facts = *candidate.loop;
  Plan plan;
  plan.loop = facts.loop;
  plan.guards = facts.guards;
  plan.evidence = facts.evidence;
  plan.privates = facts.privates;
  plan.steppings = facts.steppings;
  plan.keepsVariable = facts.keepsVariable;
  plan.cost = facts.waits ? CostClass::Latency : CostClass::Compute;
  plan.costKnown = facts.waits;
  return plan;
}

analysis::Blocker blockerAt(const Module &module, report::Reason reason, OpId op, std::string variable,
                            std::string detail) {
  analysis::Blocker blocker;
  blocker.reason = reason;
  blocker.op = op;
  blocker.place = module[op].range;
  blocker.variable = std::move(variable);
  blocker.detail = std::move(detail);
  return blocker;
}

analysis::Blocker mayThrowBlocker(const Module &module, OpId op) {
  const Op &thrower = module[op];
  std::string name = thrower.kind == OpKind::Call ? module[thrower.callee].name
                     : thrower.construct.empty()  ? std::string("the loop body")
                                                  : thrower.construct;
  analysis::Blocker blocker = blockerAt(module, report::Reason::MayThrow, op, std::move(name));
  if (thrower.kind == OpKind::Call)
    blocker.declaration = module[thrower.callee].declaration;
  return blocker;
}

} // namespace xcs::patterns
