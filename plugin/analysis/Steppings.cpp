// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables that every iteration moves on by the same constant: which ones, and their values as linear forms.

#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "ir/Uses.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace xcs::analysis {

using namespace ir;

/// Further than this in one iteration nothing moves.
static constexpr std::int64_t MostStep = std::int64_t(1) << 40;

const Stepping *Affine::steppingOf(ObjectId object) const {
  auto found = llvm::find_if(steppings, [&](const Stepping &each) { return each.object == object; });
  return found == steppings.end() ? nullptr : &*found;
}

std::optional<Form> Affine::distanceAt(const Stepping &stepping, OpId op) {
  const LoopInfo &info = *module[loop].loop;
  Form induction = of(info.induction), first;
  std::int64_t stride = 1;
  if (info.kind == LoopKind::Counted) { // The value of the variable, from `lower` on; else the ordinal.
    if (!info.lower.valid() || !info.step.valid() || module[info.step].kind != ValueKind::Constant)
      return std::nullopt;
    first = of(info.lower);
    stride = module[info.step].constant;
  }
  if (stride == 0 || stepping.step % stride != 0)
    return std::nullopt;
  std::optional<Form> passed = combine(induction, first, -1);
  std::optional<Form> result = passed ? scale(*passed, stepping.step / stride) : std::nullopt;
  if (result &&
      llvm::AddOverflow(result->constant, movedBefore(module, loop, stepping, op), result->constant))
    return std::nullopt;
  return result;
}

Form Affine::ofStepping(const Stepping &stepping, ValueId id) {
  const Value &load = module[id];
  const Type &type = module[load.type];
  Atom start;
  start.kind = AtomKind::Invariant;
  start.range = typeRange(load.type);
  // Before the loop, the variable itself has this value.
  Form from = atomForm("start" + std::to_string(stepping.object.index), std::move(start), id);
  std::optional<Form> distance = distanceAt(stepping, load.op);
  std::optional<Form> value = distance ? combine(from, *distance, 1) : std::nullopt;
  if (!value || type.kind == TypeKind::Pointer)
    return varying("load" + std::to_string(load.op.index), load.type);
  // Steps of an int do not wrap. Others do, and come to the same as all steps at once.
  return type.isSigned && type.bits >= 32 ? *value : wrap(std::move(*value), type.bits, type.isSigned);
}

/// By how much the store moves the variable; none: not by a constant.
static std::optional<std::int64_t> amountOf(const Module &module, const Op &store) {
  auto constant = [&](ValueId id) -> std::optional<std::int64_t> {
    if (!id.valid() || module[id].kind != ValueKind::Constant || module[id].constant > MostStep ||
        module[id].constant < -MostStep)
      return std::nullopt;
    return module[id].constant;
  };
  if (store.update) {
    std::optional<std::int64_t> amount = constant(store.value);
    if (!amount || (*store.update != Expr::Add && *store.update != Expr::Sub))
      return std::nullopt;
    return *store.update == Expr::Add ? *amount : -*amount;
  }
  // k = k + 2, with the k of just before.
  if (!store.value.valid() || module[store.value].kind != ValueKind::Expr)
    return std::nullopt;
  const Value &sum = module[store.value];
  bool isSum = (sum.expr == Expr::Add || sum.expr == Expr::Sub) && sum.operands.size() == 2 &&
               sum.type == store.path.type;
  if (!isSum)
    return std::nullopt;
  const Value &old = module[sum.operands[0]];
  std::optional<std::int64_t> amount = constant(sum.operands[1]);
  if (!amount || old.kind != ValueKind::Result || module[old.op].kind != OpKind::Load ||
      module[old.op].parent != store.parent || module[old.op].path.base != store.path.base ||
      !module[old.op].path.steps.empty())
    return std::nullopt;
  // Nothing writes it between the two.
  bool isSince = false;
  for (OpId each : module[store.parent].ops) {
    if (each == old.op)
      isSince = true;
    else if (&module[each] == &store)
      break;
    else if (isSince && module[each].kind == OpKind::Store && module[each].path.base == store.path.base)
      return std::nullopt;
  }
  return isSince ? std::optional(sum.expr == Expr::Add ? *amount : -*amount) : std::nullopt;
}

/// How each iteration moves the variable; none: it may do something else with it.
std::optional<Stepping> LoopAnalysis::steppingOf(ObjectId object) const {
  const Type &type = module[module[object].type];
  bool isCountable = ((type.kind == TypeKind::Integer || type.kind == TypeKind::Character) && type.bits > 0 &&
                      type.bits <= 64 && isBuiltinInteger(type)) ||
                     type.kind == TypeKind::Pointer;
  if (!isCountable || !info.induction.valid() || module[object].name.empty())
    return std::nullopt;
  Stepping result;
  result.object = object;
  bool isPlain = true, mayEnd = false;
  auto visit = [&](OpId id) {
    const Op &op = module[id];
    // An iteration that ends early may leave moves out.
    mayEnd |= op.kind == OpKind::Return && op.exitTarget == loop;
    for (const Argument &argument : op.arguments)
      isPlain &= argument.mode == PassMode::Value || !argument.path.valid() || argument.path.base != object ||
                 stepsToTarget(argument.path) != 0;
    isPlain &= !op.loop || op.loop->variable != object;
    if (op.kind != OpKind::Store || op.path.base != object || stepsToTarget(op.path) != 0)
      return;
    std::optional<std::int64_t> amount = amountOf(module, op);
    isPlain &= amount && op.path.steps.empty() && op.parent == info.body && !mayEnd;
    if (isPlain) {
      result.moves.push_back({id, *amount});
      result.step += *amount;
    }
  };
  module.walk(info.body, visit);
  // The number of iterations must not depend on it.
  if (info.header.valid())
    module.walk(info.header, [&](OpId id) {
      forEachPath(module[id],
                  [&](const AccessPath &path) { isPlain &= path.base != object || !affine.isInside(id); });
    });
  return isPlain && !result.moves.empty() && result.step < MostStep && result.step > -MostStep
             ? std::optional(std::move(result))
             : std::nullopt;
}

/// The index of an access counted from where the pointer of its path is before the loop.
std::optional<Form> LoopAnalysis::shifted(const Access &access, unsigned step, Form form) {
  const Stepping *stepping = step == 1 ? affine.steppingOf(access.path.base) : nullptr;
  if (!stepping)
    return form;
  std::optional<Form> distance = affine.distanceAt(*stepping, access.op);
  return distance ? affine.sum(form, *distance) : std::nullopt;
}

} // namespace xcs::analysis
