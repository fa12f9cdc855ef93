// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Loops.h"

namespace xcs::patterns {

using namespace ir;
using analysis::Blocker;

namespace {

/// Whether the path leads to the element that the loop visits (or to something that the element alone
/// reaches).
bool startsAtElement(const Module &module, const LoopInfo &loop, const AccessPath &path) {
  if (!path.valid())
    return false;
  if (loop.variable.valid() && path.base == loop.variable)
    return true;
  for (const Step &step : path.steps)
    if (step.kind == StepKind::Index)
      return step.index.valid() && step.index == loop.induction;
  return false;
}

bool variesWith(const Module &module, ValueId value, const LoopInfo &loop) {
  if (!value.valid())
    return false;
  const Value &entry = module[value];
  if (entry.kind == ValueKind::Constant || entry.kind == ValueKind::Symbol)
    return false;
  if (entry.kind != ValueKind::Expr)
    return true;
  for (ValueId operand : entry.operands)
    if (variesWith(module, operand, loop))
      return true;
  return false;
}

/// The same in all iterations: made before the loop, and no element of something.
bool isInvariant(const Module &module, const LoopInfo &loop, const Argument &argument) {
  if (argument.value.valid())
    return !variesWith(module, argument.value, loop);
  if (!argument.path.valid())
    return false;
  const Object &base = module[argument.path.base];
  if (argument.path.base == loop.variable || base.kind == ObjectKind::Unknown ||
      (base.scope.valid() && module.isInside(base.scope, loop.body)))
    return false;
  for (const Step &step : argument.path.steps)
    if (variesWith(module, step.index, loop))
      return false;
  return true;
}

/// A call of the element, or of one of its methods, with inputs that all iterations share.
bool asksElement(const Module &module, const LoopInfo &loop, const Op &op) {
  if (op.kind != OpKind::Call || op.arguments.size() < 2)
    return false;
  const Callee &callee = module[op.callee];
  bool isAsked = callee.isMember || callee.kind == CalleeKind::Indirect; // else: an argument like others
  if (!isAsked || callee.kind == CalleeKind::Library)
    return false;
  if (!startsAtElement(module, loop, op.arguments[0].path))
    return false;
  for (const Argument &argument : llvm::drop_begin(op.arguments))
    if (!isInvariant(module, loop, argument))
      return false;
  return true;
}

/// Every element of the range is asked the same question; the answers are kept in order.
///
///     for (auto &model : models)                 all models at once; answers are appended (or stored)
///       results.push_back(model(prompt));        in the order of the models
class Ensemble final : public Pattern {
public:
  llvm::StringRef name() const override { return "ensemble"; }
  unsigned rank() const override { return 10; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.loop || !hasShape(candidate))
      return std::vector<Blocker>();
    Match match = candidate.loop->appends.empty() ? planMap(candidate) : planAppend(candidate);
    if (Plan *plan = std::get_if<Plan>(&match)) {
      plan->pattern = name();
      return match;
    }
    return std::vector<Blocker>(); // the general pattern says why
  }

private:
  static bool hasShape(const Candidate &candidate) {
    const LoopInfo &loop = *candidate.module[candidate.loop->loop].loop;
    bool found = false;
    candidate.module.walk(
        loop.body, [&](OpId op) { found |= asksElement(candidate.module, loop, candidate.module[op]); });
    return found;
  }
};

Register<Ensemble> registration;

} // namespace

} // namespace xcs::patterns
