// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Collects the accesses of the loop to storage that iterations share.

#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace xcs::analysis {

using namespace ir;

/// Of nested conditions, the outermost say enough.
static constexpr std::size_t MostConditions = 8;

void LoopAnalysis::gather() {
  // Elements of ranges by their own name, wherever the reader left the variable.
  auto note = [&](OpId id) {
    const Op &op = module[id];
    if (op.loop && op.loop->kind == LoopKind::Range && op.loop->elementByReference &&
        op.loop->range.valid() && op.loop->variable.valid())
      rangeVariables[op.loop->variable] = id;
  };
  for (OpId outer = loop; outer.valid(); outer = module[module[outer].parent].parentOp)
    note(outer);
  module.walk(info.body, note);

  llvm::SmallVector<OpId, 4> loops;
  gatherOp(loop, loops, /*isHeader=*/false);
  if (info.header.valid())
    gatherRegion(info.header, loops, /*isHeader=*/true);
  gatherRegion(info.body, loops, /*isHeader=*/false);
}

/// Adds what follows from a condition that holds, or does not, as far as it is linear.
void LoopAnalysis::gatherConditions(ValueId condition, bool holds) {
  if (!condition.valid() || module[condition].kind != ValueKind::Expr || conditions.size() >= MostConditions)
    return;
  const Value &value = module[condition];
  auto isBool = [&](ValueId id) {
    return module[id].type.valid() && module[module[id].type].kind == TypeKind::Bool;
  };
  auto isNumber = [&](ValueId id) {
    TypeId type = module[id].type;
    return module[id].kind == ValueKind::Constant ||
           (type.valid() &&
            (module[type].kind == TypeKind::Integer || module[type].kind == TypeKind::Character) &&
            module[type].bits <= 64);
  };
  if (value.operands.size() == 1 && (value.expr == Expr::Not || value.expr == Expr::Cast)) {
    ValueId inner = value.operands[0];
    bool holdsInside = (value.expr == Expr::Not) != holds;
    if (isBool(inner) || !isNumber(inner))
      return gatherConditions(inner, holdsInside);
    Form form = affine.of(inner); // Used as a truth value: whether it is 0.
    if (isBool(condition) && !affine.isUnknown(form) && !form.isConstant())
      conditions.push_back(
          {std::move(form), holdsInside ? Condition::Kind::Distinct : Condition::Kind::Equal});
    return;
  }
  if (value.operands.size() != 2)
    return;
  if (value.expr == (holds ? Expr::LogicalAnd : Expr::LogicalOr)) {
    for (ValueId operand : value.operands)
      gatherConditions(operand, holds);
    return;
  }
  ValueId left = value.operands[0], right = value.operands[1];
  auto isPlainConstant = [&](ValueId id) {
    return module[id].kind == ValueKind::Constant && module[id].constant >= 0;
  };
  bool sameType = isPlainConstant(left) || isPlainConstant(right) || module[left].type == module[right].type;
  if (!isNumber(left) || !isNumber(right) || !sameType)
    return;
  Form a = affine.of(left), b = affine.of(right);
  if (affine.isUnknown(a) || affine.isUnknown(b))
    return;
  using enum Condition::Kind;
  auto add = [&](const Form &greater, const Form &less, std::int64_t gap, Condition::Kind kind) {
    std::optional<Form> form = affine.difference(greater, less);
    if (form && !llvm::SubOverflow(form->constant, gap, form->constant))
      conditions.push_back({std::move(*form), kind});
  };
  switch (value.expr) {
  case Expr::Lt:
    return holds ? add(b, a, 1, AtLeast) : add(a, b, 0, AtLeast);
  case Expr::Le:
    return holds ? add(b, a, 0, AtLeast) : add(a, b, 1, AtLeast);
  case Expr::Gt:
    return holds ? add(a, b, 1, AtLeast) : add(b, a, 0, AtLeast);
  case Expr::Ge:
    return holds ? add(a, b, 0, AtLeast) : add(b, a, 1, AtLeast);
  case Expr::Eq:
    return add(a, b, 0, holds ? Equal : Distinct);
  case Expr::Ne:
    return add(a, b, 0, holds ? Distinct : Equal);
  default:
    return;
  }
}

void LoopAnalysis::gatherRegion(RegionId region, llvm::SmallVectorImpl<OpId> &loops, bool isHeader) {
  const std::size_t before = conditions.size();
  auto endsAway = [&](RegionId arm) {
    return arm.valid() && !module[arm].ops.empty() && module[module[arm].ops.back()].kind == OpKind::Return;
  };
  for (OpId id : module[region].ops) {
    const Op &op = module[id];
    if (!affine.isInside(id) || isBehindExit(id))
      continue;
    if (op.loop)
      loops.push_back(id);
    gatherOp(id, loops, isHeader);
    if (op.loop) {
      // The test of an inner loop also runs when its variable has passed the bound: none of its values is
      // certain there.
      loops.pop_back();
      if (op.loop->header.valid())
        gatherRegion(op.loop->header, loops, isHeader);
      loops.push_back(id);
      gatherRegion(op.loop->body, loops, isHeader);
      loops.pop_back();
      continue;
    }
    bool isIf = op.kind == OpKind::Branch && op.branch == BranchKind::If && op.regions.size() <= 2;
    for (std::size_t arm = 0; arm < op.regions.size(); ++arm) {
      if (!op.regions[arm].valid())
        continue;
      const std::size_t outside = conditions.size();
      if (isIf)
        gatherConditions(op.condition, arm == 0);
      gatherRegion(op.regions[arm], loops, isHeader);
      conditions.resize(outside);
    }
    // Behind `if (c) continue;` c does not hold.
    for (std::size_t arm = 0; isIf && arm < op.regions.size(); ++arm)
      if (endsAway(op.regions[arm]))
        gatherConditions(op.condition, arm != 0);
  }
  conditions.resize(before);
}

void LoopAnalysis::gatherOp(OpId id, llvm::ArrayRef<OpId> loops, bool isHeader) {
  llvm::SmallVector<Access, 8> made;
  accessesOf(
      module, id, [&](CalleeId callee) -> const EffectSummary & { return summaries.of(callee); }, made);
  for (Access &access : made) {
    // Only the library's appends are known to do nothing but append.
    if (access.kind == AccessKind::Append && module[id].kind == OpKind::Call &&
        module[module[id].callee].kind != CalleeKind::Library)
      access.kind = AccessKind::Write;
    // Where the walked container keeps its elements is settled before the first iteration and must stay so.
    bool walks = id == loop && access.isImplicit && !access.path.steps.empty();
    addAccess(std::move(access), loops, isHeader || walks);
  }
}

AccessPath LoopAnalysis::resolve(AccessPath path) const {
  for (unsigned turns = 0; turns < 8; ++turns) {
    auto found = rangeVariables.find(path.base);
    if (found == rangeVariables.end() || !module[path.base].isReference)
      return path;
    AccessPath element = elementOf(module, *module[found->second].loop);
    if (reachesFurther(element)) {
      path = element;
      continue;
    }
    element.type = path.type;
    element.steps.append(path.steps.begin(), path.steps.end());
    path = std::move(element);
  }
  return path;
}

bool LoopAnalysis::isPrivate(const AccessPath &path) const {
  const Object &base = module[path.base];
  bool isOwn = affine.isPerIteration(path.base) || facts.isPrivate(path.base);
  return isOwn && !base.isReference && base.kind != ObjectKind::This && stepsToTarget(path) == 0 &&
         !reachesFurther(path);
}

std::string LoopAnalysis::indexKey(const Access &access, unsigned step) {
  ValueId index = access.path.steps[step].index;
  if (!index.valid())
    return "*";
  bool modular = false;
  std::optional<Form> known = shifted(access, step, affine.subscript(index, modular));
  if (!known)
    return "*" + std::to_string(access.op.index);
  const Form &form = *known;
  std::string key = modular ? "m" : "";
  key += std::to_string(form.constant);
  for (const auto &[atom, coefficient] : form.terms)
    key += "+" + std::to_string(coefficient) + "." + std::to_string(atom);
  return key;
}

void LoopAnalysis::addAccess(Access access, llvm::ArrayRef<OpId> loops, bool isHeader) {
  access.path = resolve(std::move(access.path));
  const Object &base = module[access.path.base];
  if (isPrivate(access.path))
    return;
  // Variables that hold a fixed value, and storage that nobody changes.
  bool isUnchanged = base.isConstant && !(split && isOnlyUnchangedHere(base));
  if (!access.isWrite() && isUnchanged && stepsToTarget(access.path) == 0 && !reachesFurther(access.path) &&
      !base.isReference)
    return;
  if (access.isWrite()) {
    bool isVisible = llvm::is_contained(facts.visibleWrites, access.op);
    if (!isVisible)
      facts.visibleWrites.push_back(access.op);
  }

  unsigned target = stepsToTarget(access.path);
  std::string shape = std::to_string(access.path.base.index) + ":" + std::to_string(access.path.type.index);
  std::string key;
  for (unsigned i = 0; i < access.path.steps.size(); ++i) {
    const Step &step = access.path.steps[i];
    shape += "/" + std::to_string(static_cast<int>(step.kind)) + step.field;
    if (step.kind != StepKind::Index && step.kind != StepKind::Key)
      continue;
    std::string index = indexKey(access, i);
    key += "[" + index;
    if (i < target)
      shape += "(" + index + ")";
  }
  auto [shapeEntry, isNewShape] = shapeIndex.try_emplace(shape, shapes.size());
  if (isNewShape)
    shapes.push_back({access.path, {}, false});
  key = shape + key + "|" + std::to_string(static_cast<int>(access.kind)) + (access.fromCall ? "c" : "") +
        (access.isDeclaredIo ? "i" : "") + (isHeader ? "h" : "") + "|" +
        (loops.empty() ? "" : std::to_string(loops.back().index));
  for (const Condition &condition : conditions) {
    key += "?" + std::to_string(static_cast<int>(condition.kind));
    key += std::to_string(condition.form.constant);
    for (const auto &[atom, coefficient] : condition.form.terms)
      key += "+" + std::to_string(coefficient) + "." + std::to_string(atom);
  }
  if (split)
    key += "|" + split->partOf(access.op);
  if (access.kind == AccessKind::Append) // Each stays an op of its own.
    key += "@" + std::to_string(access.op.index);
  auto [entry, isNew] = accessIndex.try_emplace(key, accesses.size());
  if (!isNew)
    return;
  Shape &group = shapes[shapeEntry->second];
  group.hasWrite |= access.isWrite();
  group.accesses.push_back(accesses.size());
  LoopAccess entryAccess;
  entryAccess.isInvariant = affine.isInvariant(access.path, access.path.steps.size());
  entryAccess.access = std::move(access);
  entryAccess.loops.assign(loops.begin(), loops.end());
  entryAccess.isHeader = isHeader;
  entryAccess.shape = shapeEntry->second;
  entryAccess.conditions = conditions;
  accesses.push_back(std::move(entryAccess));
}

} // namespace xcs::analysis
