// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Forms of expressions, and how loops count. Signed arithmetic of int and wider does not wrap (it would be
// undefined); all other arithmetic does, unless the ranges show that it cannot.

#include "analysis/Affine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace xcs::analysis {

using namespace ir;

Form Affine::ofExpr(const Value &value) {
  llvm::SmallVector<Form, 2> operands;
  for (ValueId operand : value.operands)
    operands.push_back(of(operand));
  auto isInteger = [&](TypeId id) {
    return id.valid() && module[id].bits >= 8 && module[id].bits <= 64 &&
           (module[id].kind == TypeKind::Integer || module[id].kind == TypeKind::Character);
  };
  bool usable = isInteger(value.type) && !operands.empty();
  for (ValueId operand : value.operands)
    usable &= isInteger(module[operand].type) || module[operand].kind == ValueKind::Constant ||
              (module[operand].type.valid() && module[module[operand].type].kind == TypeKind::Bool);
  if (!usable)
    return opaque(value, operands);
  unsigned bits = module[value.type].bits;
  bool isSigned = module[value.type].isSigned, neverWraps = isSigned && bits >= 32;
  auto finish = [&](std::optional<Form> form, bool exact) {
    if (!form)
      return opaque(value, operands);
    return exact ? std::move(*form) : wrap(std::move(*form), bits, isSigned);
  };
  auto constantOf = [&](unsigned i) -> std::optional<std::int64_t> {
    if (i >= operands.size() || !operands[i].isConstant())
      return std::nullopt;
    return operands[i].constant;
  };
  bool isBinary = operands.size() == 2;
  switch (value.expr) {
  case Expr::Add:
  case Expr::Sub:
    if (isBinary)
      return finish(combine(operands[0], operands[1], value.expr == Expr::Add ? 1 : -1), neverWraps);
    break;
  case Expr::Mul:
    if (isBinary && constantOf(1))
      return finish(scale(operands[0], *constantOf(1)), neverWraps);
    if (isBinary && constantOf(0))
      return finish(scale(operands[1], *constantOf(0)), neverWraps);
    if (isBinary)
      return finish(product(operands[0], operands[1]), neverWraps);
    break;
  case Expr::Neg:
    return finish(scale(operands[0], -1), neverWraps);
  case Expr::Complement: {
    Form minusOne;
    minusOne.constant = -1;
    return finish(combine(minusOne, operands[0], -1), isSigned);
  }
  case Expr::Shl:
    if (std::optional<std::int64_t> by = constantOf(1); by && *by >= 0 && *by < 62)
      return finish(scale(operands[0], std::int64_t(1) << *by), false);
    break;
  case Expr::Shr:
    if (std::optional<std::int64_t> by = constantOf(1);
        by && *by >= 0 && *by < 62 && *by < static_cast<std::int64_t>(bits))
      return quotient(operands[0], std::int64_t(1) << *by, true);
    break;
  case Expr::Div:
    if (std::optional<std::int64_t> by = constantOf(1); by && *by > 0)
      return quotient(operands[0], *by, false);
    break;
  case Expr::Rem:
    if (std::optional<std::int64_t> by = constantOf(1); by && *by > 0)
      return finish(combine(operands[0], quotient(operands[0], *by, false), -*by), true);
    break;
  case Expr::And:
    for (unsigned i = 0; isBinary && i < 2; ++i)
      if (std::optional<std::int64_t> mask = constantOf(i);
          mask && *mask >= 0 && *mask < (std::int64_t(1) << 61) && llvm::isPowerOf2_64(*mask + 1))
        return finish(combine(operands[1 - i], quotient(operands[1 - i], *mask + 1, true), -(*mask + 1)),
                      true);
    break;
  case Expr::Min:
  case Expr::Max:
    if (isBinary && value.operands.size() == 2 &&
        module[value.operands[0]].type == module[value.operands[1]].type)
      return choice(value.expr == Expr::Min ? AtomKind::Min : AtomKind::Max, operands);
    break;
  case Expr::Cast:
    return wrap(operands[0], bits, isSigned);
  case Expr::Select:
    if (operands.size() == 3 && operands[1] == operands[2])
      return operands[1];
    break;
  default:
    break;
  }
  return opaque(value, operands);
}

const Counting &Affine::counting(OpId id) {
  auto known = countings.find(id.index);
  if (known != countings.end())
    return known->second;
  countings.try_emplace(id.index); // Bounds that speak of the variable find nothing known.
  Counting result = count(id);
  return countings[id.index] = std::move(result);
}

Counting Affine::count(OpId id) {
  const LoopInfo &info = *module[id].loop;
  Counting result;
  if (!info.induction.valid() || isVariableModified(id))
    return result;
  if (info.kind != LoopKind::Counted) { // An ordinal: 0, 1, ...
    result.isKnown = true;
    result.direction = 1;
    result.stride = 1;
    result.first.emplace();
    if (info.upper.valid() && (info.relation == Relation::Less || info.relation == Relation::NotEqual)) {
      Form minusOne;
      minusOne.constant = -1;
      result.last = combine(of(info.upper), minusOne, 1);
    }
    return result;
  }
  TypeId type = module[info.induction].type;
  if (!type.valid() || !info.lower.valid() || !info.upper.valid() || !info.step.valid())
    return result;
  const Type &variable = module[type];
  if (variable.kind != TypeKind::Integer && variable.kind != TypeKind::Character)
    return result;
  Form step = of(info.step);
  bool goesUp = info.relation == Relation::Less || info.relation == Relation::LessEqual;
  bool goesDown = info.relation == Relation::Greater || info.relation == Relation::GreaterEqual;
  std::int64_t constant = step.isConstant() ? step.constant : 0;
  if (!step.isConstant()) {
    // The skeletons do not take a candidate whose step leads away from its bound.
    std::optional<Interval> values = range(step);
    bool isUp = values && values->low > 0, isDown = values && values->high < 0;
    bool isTowards = (goesUp && isUp) || (goesDown && isDown);
    if ((!goesUp && !goesDown) || (id != loop && !isTowards))
      return result;
  }
  if ((goesUp && constant < 0) || (goesDown && constant > 0) || (step.isConstant() && constant == 0))
    return result; // Ends at once or never, or wraps: nothing to rely on.
  result.isKnown = true;
  result.direction = goesUp || constant > 0 ? 1 : goesDown || constant < 0 ? -1 : 0;
  if (result.direction == 0)
    return result;

  // The test that let the body run. Bounds compare after the usual conversions; where these could change a
  // value, the bound says nothing.
  Form upper = of(info.upper), lower = of(info.lower);
  // `i + 1 < n`: the sum does not wrap, so `i < n - 1` holds even where the unsigned n - 1 would.
  if (const Value &bound = module[info.upper]; info.testOffset != 0 && bound.kind == ValueKind::Expr &&
                                               bound.expr == Expr::Sub && bound.operands.size() == 2) {
    Form offset;
    offset.constant = -info.testOffset;
    if (std::optional<Form> exact = combine(of(bound.operands[0]), offset, 1))
      upper = std::move(*exact);
  }
  TypeId boundType = module[info.upper].type;
  bool sameSign = boundType.valid() && module[boundType].kind != TypeKind::Float &&
                  (module[boundType].isSigned == variable.isSigned || info.upper == info.lower);
  std::optional<Interval> boundRange = range(upper), lowerRange = range(lower);
  bool boundIsNatural = boundRange && boundRange->low >= 0;
  bool usable =
      sameSign || (boundIsNatural &&
                   (!variable.isSigned || (result.direction > 0 && lowerRange && lowerRange->low >= 0)));
  std::int64_t slack =
      info.relation == Relation::LessEqual || info.relation == Relation::GreaterEqual ? 0 : 1;
  // The skeletons count the iterations of the candidate before it runs, and do not take it where its variable
  // would wrap (nor a step of 0).
  std::optional<Interval> typeLimits = typeRange(type);
  bool isCounted =
      id == loop && typeLimits && lowerRange &&
      typeLimits->contains({lowerRange->low + info.testOffset, lowerRange->high + info.testOffset});
  bool exactSteps = (variable.isSigned && variable.bits >= 32) || isCounted;
  bool isUnit = constant == 1 || constant == -1;
  bool meetsBound = true;
  if (info.relation == Relation::NotEqual) // A wrapping counter may go round: only from 0 upwards it cannot.
    meetsBound =
        exactSteps || (constant == 1 && lower.isConstant() && lower.constant == 0 && !variable.isSigned);
  if (usable && meetsBound) {
    Form offset;
    offset.constant = result.direction > 0 ? -slack : slack;
    result.last = combine(upper, offset, 1);
  }
  // Past the bound in one stride of an unsigned counter: it may wrap and go on from the other end.
  auto staysInType = [&] {
    if (!usable || !meetsBound || !boundRange || !typeLimits || constant == 0)
      return false;
    bool isBelow = result.direction > 0 ? boundRange->high - slack + constant <= typeLimits->high
                                        : boundRange->low + slack + constant >= typeLimits->low;
    // No loop runs 2^60 times.
    bool isFar = variable.bits == 64 && constant <= 8 && constant >= 1 && lowerRange &&
                 lowerRange->high <= Wide(1) << 62;
    return isBelow || isFar;
  };
  if (exactSteps || (isUnit && meetsBound) || staysInType()) {
    // `short i = n` and the like: the start is what the variable holds.
    std::optional<Interval> holds = typeRange(type), given = typeRange(module[info.lower].type);
    if (holds && ((lowerRange && holds->contains(*lowerRange)) || (given && holds->contains(*given)))) {
      result.first = lower;
      result.stride = constant;
      if (!step.isConstant() && !varies(step) && id == loop)
        result.pace = result.direction > 0 ? step : scale(step, -1);
    }
  }
  return result;
}

} // namespace xcs::analysis
