// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/LoopValues.h"
#include "analysis/Accesses.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

LoopValues::LoopValues(const Module &module, Affine &affine) : module(module), affine(affine) {
  const LoopInfo &info = *module[affine.candidate()].loop;
  auto note = [&](OpId op) {
    if (affine.isInside(op))
      order.push_back(op);
  };
  if (info.header.valid())
    module.walk(info.header, note);
  module.walk(info.body, note);
  if (info.kind == LoopKind::Algorithm)
    dropUnusedParameters();
  for (unsigned i = 0; i < order.size(); ++i)
    position[order[i].index] = i;
}

/// The callable of an algorithm has parameters that are stored and, as their values are known, never loaded.
void LoopValues::dropUnusedParameters() {
  llvm::DenseMap<unsigned, unsigned> timesNamed;
  llvm::SmallVector<ValueId, 8> pending;
  auto noteSymbols = [&](ValueId root) {
    pending.push_back(root);
    while (!pending.empty()) {
      const Value &value = module[pending.pop_back_val()];
      if (value.kind == ValueKind::Symbol)
        ++timesNamed[value.object.index];
      pending.append(value.operands.begin(), value.operands.end());
    }
  };
  for (OpId id : order) {
    forEachPath(module[id], [&](const AccessPath &path) { ++timesNamed[path.base.index]; });
    forEachValue(module[id], noteSymbols);
    for (RegionId arm : module[id].regions)
      if (arm.valid() && module[arm].value.valid())
        noteSymbols(module[arm].value);
  }
  llvm::erase_if(order, [&](OpId id) {
    const Op &op = module[id];
    if (op.kind != OpKind::Store || !op.isInit || !op.path.steps.empty() ||
        !affine.isPerIteration(op.path.base))
      return false;
    const Object &object = module[op.path.base];
    return !object.addressTaken && !object.isCaptured && timesNamed[op.path.base.index] == 1;
  });
}

unsigned LoopValues::occurrences(ValueId root, OpId op) const {
  const Value &value = module[root];
  if (value.kind == ValueKind::Result)
    return value.op == op;
  unsigned count = 0;
  if (value.kind == ValueKind::Expr)
    for (ValueId operand : value.operands)
      count += occurrences(operand, op);
  return count;
}

std::vector<LoopValues::Use> LoopValues::usesOf(OpId used) const {
  std::vector<Use> uses;
  for (OpId id : order) {
    forEachValue(module[id], [&](ValueId value) {
      if (occurrences(value, used))
        uses.push_back({id, {}, value});
    });
    for (RegionId arm : module[id].regions)
      if (arm.valid() && module[arm].value.valid() && occurrences(module[arm].value, used))
        uses.push_back({id, arm, module[arm].value});
  }
  // The loop itself names its bounds.
  forEachValue(module[affine.candidate()], [&](ValueId value) {
    if (occurrences(value, used))
      uses.push_back({affine.candidate(), {}, value});
  });
  return uses;
}

std::string LoopValues::keyOf(const AccessPath &path, unsigned steps) const {
  std::string key = std::to_string(path.base.index);
  for (unsigned i = 0; i < steps; ++i) {
    const Step &step = path.steps[i];
    key += "/" + std::to_string(static_cast<int>(step.kind)) + step.field;
    if (step.kind != StepKind::Index && step.kind != StepKind::Key)
      continue;
    if (!step.index.valid()) {
      key += "*";
      continue;
    }
    bool isModular = false;
    Form form = affine.subscript(step.index, isModular);
    key += isModular ? "m" : "";
    key += std::to_string(form.constant);
    for (const auto &[atom, coefficient] : form.terms)
      key += "+" + std::to_string(coefficient) + "." + std::to_string(atom);
  }
  return key;
}

bool LoopValues::holdsAll(TypeId to, TypeId from) const {
  if (!to.valid() || !from.valid())
    return false;
  const Type &a = module[to], &b = module[from];
  auto bits = [](const Type &type) { return type.kind == TypeKind::Bool ? 1u : type.bits; };
  if (isInteger(a) && isInteger(b)) {
    if (!a.bits || !b.bits)
      return false;
    return a.isSigned == b.isSigned ? bits(a) >= bits(b) : a.isSigned && bits(a) > bits(b);
  }
  return a.kind == TypeKind::Float && b.kind == TypeKind::Float && a.bits && b.bits && a.bits >= b.bits;
}

bool LoopValues::isSameType(TypeId a, TypeId b) const {
  return a.valid() && b.valid() &&
         (a == b || (module[a].kind == module[b].kind && module[a].bits == module[b].bits &&
                     module[a].isSigned == module[b].isSigned && holdsAll(a, b)));
}

ValueId LoopValues::stripped(ValueId id) const {
  while (module[id].kind == ValueKind::Expr && module[id].expr == Expr::Cast) {
    ValueId inner = module[id].operands.front();
    if (!holdsAll(module[id].type, module[inner].type))
      break;
    id = inner;
  }
  return id;
}

bool LoopValues::isUnchangedBetween(OpId first, OpId second) const {
  auto a = position.find(first.index), b = position.find(second.index);
  if (a == position.end() || b == position.end())
    return false;
  auto [from, to] = std::minmax(a->second, b->second);
  for (unsigned i = from + 1; i < to; ++i) {
    const Op &op = module[order[i]];
    bool isQuiet = op.kind == OpKind::Load || op.kind == OpKind::Branch;
    // Stores beside the later load, to what all iterations share: whoever asks has looked at them, and that
    // they do not meet a load of another iteration is asked for anyway.
    isQuiet |= op.kind == OpKind::Store && op.parent == module[order[to]].parent &&
               affine.isInvariant(op.path, op.path.steps.size());
    if (!isQuiet)
      return false;
  }
  return true;
}

bool LoopValues::isSame(ValueId a, ValueId b) const {
  if (!a.valid() || !b.valid())
    return false;
  const Value &x = module[a], &y = module[b];
  if (x.kind != y.kind || x.kind == ValueKind::Unknown)
    return false;
  if (a == b)
    return true;
  auto sameType = [&] {
    return x.type.valid() && y.type.valid() &&
           (x.type == y.type || (holdsAll(x.type, y.type) && holdsAll(y.type, x.type)));
  };
  if (!sameType())
    return false;
  switch (x.kind) {
  case ValueKind::Constant:
    return x.constant == y.constant && module[x.type].kind != TypeKind::Float;
  case ValueKind::Symbol:
    return x.object == y.object;
  case ValueKind::Induction:
    return x.op == y.op && !affine.isVariableModified(x.op);
  case ValueKind::Result: {
    if (x.op == y.op)
      return true;
    const Op &p = module[x.op], &q = module[y.op];
    if (p.kind != OpKind::Load || q.kind != OpKind::Load || p.path.base != q.path.base ||
        p.path.steps.size() != q.path.steps.size())
      return false;
    for (unsigned i = 0; i < p.path.steps.size(); ++i) {
      const Step &s = p.path.steps[i], &t = q.path.steps[i];
      if (s.kind != t.kind || s.field != t.field || s.kind == StepKind::Any ||
          s.index.valid() != t.index.valid())
        return false;
      if ((s.kind == StepKind::Index || s.kind == StepKind::Key) && !isSame(s.index, t.index))
        return false;
    }
    return isUnchangedBetween(x.op, y.op);
  }
  case ValueKind::Expr:
    if (x.expr != y.expr || x.expr == Expr::Other || x.operands.size() != y.operands.size())
      return false;
    for (unsigned i = 0; i < x.operands.size(); ++i)
      if (!isSame(x.operands[i], y.operands[i]))
        return false;
    return true;
  case ValueKind::Unknown:
    return false;
  }
  return false;
}

/// The element on which the iteration of the candidate, a range-for, stands.
bool LoopValues::isElementOfRange(const AccessPath &path) const {
  const LoopInfo &info = *module[affine.candidate()].loop;
  if (info.kind != LoopKind::Range || !info.range.valid())
    return false;
  AccessPath element = elementOf(module, info);
  if (path.base != element.base || path.steps.size() < element.steps.size() ||
      !std::equal(element.steps.begin(), element.steps.end(), path.steps.begin()))
    return false;
  return llvm::all_of(llvm::drop_begin(path.steps, element.steps.size()),
                      [](const Step &step) { return step.kind == StepKind::Field; });
}

bool LoopValues::isSpeculable(OpId id, llvm::ArrayRef<OpId> loaded) const {
  const Op &op = module[id];
  if (op.kind != OpKind::Load)
    return false;
  const AccessPath &path = op.path;
  auto isField = [](const Step &step) { return step.kind == StepKind::Field; };
  if (module[path.base].kind != ObjectKind::Unknown && llvm::all_of(path.steps, isField))
    return true;
  if (isElementOfRange(path))
    return true;
  // Beside something that is loaded anyway: the same object, or another member of it.
  for (OpId other : loaded) {
    const AccessPath &known = module[other].path;
    unsigned common = known.steps.size();
    while (common > 0 && isField(known.steps[common - 1]))
      --common;
    if (known.base != path.base || path.steps.size() < common || keyOf(known, common) != keyOf(path, common))
      continue;
    bool hasUnknown = llvm::any_of(llvm::ArrayRef(path.steps).take_front(common), [&](const Step &step) {
      return step.kind == StepKind::Any || (step.kind == StepKind::Index && !step.index.valid());
    });
    if (!hasUnknown && llvm::all_of(llvm::drop_begin(path.steps, common), isField))
      return true;
  }
  return false;
}

bool LoopValues::isSpeculable(ValueId id, llvm::ArrayRef<OpId> loaded) const {
  if (!id.valid())
    return false;
  const Value &value = module[id];
  switch (value.kind) {
  case ValueKind::Constant:
  case ValueKind::Symbol:
  case ValueKind::Induction:
    return true;
  case ValueKind::Result: // Of something before the arm, or of a load of the arm: those are asked one by one.
    return true;
  case ValueKind::Unknown:
    return false;
  case ValueKind::Expr:
    break;
  }
  switch (value.expr) {
  case Expr::Div:
  case Expr::Rem: {
    const Value &divisor = module[value.operands[1]];
    bool isFloat = value.type.valid() && module[value.type].kind == TypeKind::Float;
    if (!isFloat && (divisor.kind != ValueKind::Constant || divisor.constant == 0 || divisor.constant == -1))
      return false;
    break;
  }
  case Expr::Other:
    return false;
  default:
    break;
  }
  return llvm::all_of(value.operands, [&](ValueId operand) { return isSpeculable(operand, loaded); });
}

} // namespace xcs::analysis
