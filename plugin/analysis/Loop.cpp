// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/LoopAnalysis.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

namespace xcs::analysis {

using namespace ir;
using report::Reason;

LoopAnalysis::LoopAnalysis(const Module &module, const Summaries &summaries, OpId loop, const Split *split)
    : module(module), summaries(summaries), loop(loop), info(*module[loop].loop),
      function(module[module[loop].parent].function), affine(module, loop), aliasing(module, function),
      dependence(affine), split(split) {
  facts.loop = loop;
}

void LoopAnalysis::block(Reason reason, OpId op, std::string variable, std::string detail, OpId partner,
                         std::optional<std::int64_t> distance) {
  // One blocker a reason and pair of names: the first in the text stands for all.
  for (Blocker &known : facts.blockers) {
    if (known.reason != reason || known.variable != variable)
      continue;
    if (reason == Reason::MayAlias && known.detail != detail)
      continue;
    if (known.distance != distance && reason != Reason::SharedScalar)
      known.distance.reset(), known.detail = reason == Reason::MayAlias || !distance ? known.detail : "";
    return;
  }
  Blocker blocker;
  blocker.reason = reason;
  blocker.op = op;
  blocker.partner = partner;
  blocker.place = module[op].range;
  if (partner.valid())
    blocker.partnerPlace = module[partner].range;
  blocker.variable = std::move(variable);
  blocker.detail = std::move(detail);
  blocker.distance = distance;
  if (module[op].kind == OpKind::Call && module[op].callee.valid())
    blocker.declaration = module[module[op].callee].declaration;
  facts.blockers.push_back(std::move(blocker));
}

void LoopAnalysis::evidence(std::string fact, Basis basis) {
  bool known = llvm::any_of(facts.evidence, [&](const Evidence &other) { return other.fact == fact; });
  if (!known)
    facts.evidence.push_back({std::move(fact), basis});
}

/// What the user asserts about iterations; how a loop ends and what it is made of is not theirs to assert.
void LoopAnalysis::settleHint() {
  if (info.hint != LoopHint::Independent)
    return;
  auto isAsserted = [](const Blocker &blocker) {
    switch (blocker.reason) {
    case Reason::FlowDependence:
    case Reason::AntiDependence:
    case Reason::OutputDependence:
    case Reason::SharedScalar:
    case Reason::Accumulation:
    case Reason::FloatOrder:
    case Reason::UnknownSubscript:
    case Reason::MayAlias:
    case Reason::PointerTarget:
    case Reason::SharedOwner:
    case Reason::UnknownCallee:
    case Reason::VirtualCall:
    case Reason::IndirectCall:
    case Reason::CalleeWrites:
      return true;
    default:
      return false;
    }
  };
  llvm::erase_if(facts.blockers, isAsserted);
  llvm::erase_if(facts.guards, [](const Guard &guard) {
    return guard.kind == Guard::Kind::DisjointRanges || guard.kind == Guard::Kind::DistinctObjects ||
           guard.kind == Guard::Kind::Injective;
  });
  evidence("the user asserts that the iterations are independent", Basis::Declared);
}

LoopFacts LoopAnalysis::run() {
  findExits();
  control();
  if (!split)
    findPrivates();
  else
    settleVariable();
  gather();
  if (!split)
    reductions = findReductions(module, summaries, affine);
  findScan();
  isReductionUsed.assign(reductions.size(), false);
  conflicts();
  if (split)
    checkFirstPart();
  else
    settleReductions();
  settleScan();
  settleExits();
  settleUnsure();
  // An accumulator that is also looked at is a shared variable, and a container that grows under the loop is
  // just that.
  auto has = [&](Reason reason, const std::string &variable) {
    return llvm::any_of(facts.blockers, [&](const Blocker &other) {
      return other.reason == reason && other.variable == variable;
    });
  };
  llvm::erase_if(facts.blockers, [&](const Blocker &blocker) {
    switch (blocker.reason) {
    case Reason::Accumulation:
    case Reason::FloatOrder:
      return has(Reason::SharedScalar, blocker.variable);
    case Reason::FlowDependence:
    case Reason::SharedScalar:
      return has(Reason::Invalidates, blocker.variable);
    default:
      return false;
    }
  });
  settleHint();

  auto order = [&](OpId op) {
    const SourceRange &range = module[op].range;
    return std::tuple(range.file.index, range.begin, range.line, range.column, op.index);
  };
  llvm::stable_sort(facts.blockers,
                    [&](const Blocker &a, const Blocker &b) { return order(a.op) < order(b.op); });
  llvm::sort(facts.appends);
  llvm::sort(facts.visibleWrites);
  facts.weight = weightOf(module, info.body,
                          [&](CalleeId callee) -> const EffectSummary & { return summaries.of(callee); });
  if (facts.blockers.empty()) {
    for (const Shape &shape : shapes) {
      bool isElement =
          llvm::any_of(shape.path.steps, [](const Step &step) { return step.kind == StepKind::Index; });
      if (shape.hasWrite && isElement && info.hint != LoopHint::Independent)
        evidence("iterations write different elements of '" + nameOf(shape.path) + "'", Basis::Proved);
    }
    for (const Guard &guard : facts.guards)
      evidence(guard.kind == Guard::Kind::Within ? "subscripts of '" + nameOf(guard.first) + "' stay apart"
               : guard.kind == Guard::Kind::Injective
                   ? "the numbers in '" + nameOf(guard.first) + "' are all different"
               : guard.kind == Guard::Kind::ElementsExist
                   ? "'" + nameOf(guard.first) + "' is there for all iterations"
               : guard.kind == Guard::Kind::Divisor
                   ? "no iteration divides by 0"
                   : "'" + nameOf(guard.first) + "' and '" + nameOf(guard.second) + "' do not overlap",
               Basis::Guarded);
  }
  return std::move(facts);
}

LoopFacts analyzeLoop(const Module &module, const Summaries &summaries, OpId loop) {
  return LoopAnalysis(module, summaries, loop).run();
}

} // namespace xcs::analysis
