// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/InOrder.h"
#include "patterns/Loops.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using namespace ir;

namespace {

/// A first part that does less (in arithmetic operations) costs more to hand over than to compute.
constexpr double SmallestFirstPart = 60;
/// The tail runs on one thread: it must not be most of the work.
constexpr double LargestTail = 2;

bool isWorthwhile(const analysis::TailFacts &tail) {
  if (tail.facts.waits)
    return true;
  return tail.parallelWeight >= SmallestFirstPart && tail.orderedWeight <= LargestTail * tail.parallelWeight;
}

/// What the tail does, in one word. What it is called changes nothing of how it runs.
class Shape {
public:
  Shape(const Candidate &candidate, const analysis::Split &split) : module(candidate.module) {
    for (const analysis::TailPiece &piece : split.pieces)
      for (OpId id : module[piece.region].ops)
        if (split.isOrdered(id))
          look(id, split);
  }

  std::string name() const {
    if (others)
      return "pipeline";
    return sums && !appends && !stores   ? "reduce"
           : appends && !sums && !stores ? "append"
           : stores && !sums && !appends ? "map"
                                         : "pipeline";
  }
  const std::string &variable() const { return sum; }

private:
  void look(OpId id, const analysis::Split &split) {
    const Op &op = module[id];
    for (RegionId below : module.regionsOf(op))
      for (OpId inner : module[below].ops)
        look(inner, split);
    if (op.kind == OpKind::Call)
      return lookAtCall(op);
    bool isTemporary =
        op.kind == OpKind::Store && (op.isInit || module[op.path.base].kind == ObjectKind::Fresh);
    if (op.kind == OpKind::Store && !isTemporary) {
      bool isElement = llvm::any_of(op.path.steps, [](const Step &step) {
        return step.kind == StepKind::Index || step.kind == StepKind::Key;
      });
      bool adds = op.update && !isElement;
      sums |= adds;
      stores |= !adds;
      if (adds)
        sum = module[op.path.base].name;
    }
    others |= op.kind == OpKind::Effect || op.kind == OpKind::Return || op.kind == OpKind::Loop;
  }

  void lookAtCall(const Op &op) {
    const EffectSummary *model =
        op.callee.valid() && module[op.callee].model ? &*module[op.callee].model : nullptr;
    if (!model || model->unknown || model->ordered) {
      others = true;
      return;
    }
    for (const ParameterAccess &access : model->parameters) {
      appends |= access.kind == AccessKind::Append;
      others |= access.kind == AccessKind::Write || access.kind == AccessKind::Update;
    }
  }

  const Module &module;
  bool sums = false, appends = false, stores = false, others = false;
  std::string sum;
};

} // namespace

std::optional<Plan> planInOrder(const Candidate &candidate, llvm::ArrayRef<analysis::Blocker> otherwise) {
  std::optional<analysis::TailFacts> tail =
      analysis::analyzeTail(candidate.module, candidate.summaries, candidate.loop->loop);
  if (!tail || !isWorthwhile(*tail))
    return std::nullopt;
  Candidate split = candidate;
  split.loop = &tail->facts;
  Plan plan = planOf(split);
  Shape shape(candidate, tail->split);
  plan.pattern = shape.name();
  plan.construct = Construct::InOrder;
  plan.tail = tail->split.pieces;
  plan.early = tail->split.early;
  plan.otherwise = otherwise;
  plan.evidence.push_back({plan.pattern == "reduce"
                               ? "the terms are computed in parallel and go into '" + shape.variable() +
                                     "' in the order of the iterations"
                               : "what an iteration changes waits for its turn: effects keep their order",
                           Basis::Proved});
  return plan;
}

} // namespace xcs::patterns
