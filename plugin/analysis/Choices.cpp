// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two sides of the comparison are the same text, once of the iteration's number and once of the best
// number so far. So it orders the numbers, and the best of a part can be compared with that of another part
// as the loop compares them. Floating point: the first number is that from before the loop for every part, so
// a value that is no number wins nowhere, or (if it is the first) loses nowhere.

#include "analysis/Choices.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

namespace {

class ChoiceReader {
public:
  ChoiceReader(const Module &module, Affine &affine, const LoopValues &values, const NamedStorage &group)
      : module(module), affine(affine), values(values), group(group) {}

  std::optional<Reduction> read() {
    if (group.isHistogram || group.stores.size() != 1 || group.loads.empty())
      return std::nullopt;
    const Op &store = module[group.stores.front()];
    const OpId branch = module[store.parent].parentOp;
    if (store.isInit || store.update || !isStoredNumber(store.value) || !branch.valid() ||
        module[branch].kind != OpKind::Branch || module[branch].branch != BranchKind::If)
      return std::nullopt;
    const Op &test = module[branch];
    bool isOnly = module[store.parent].ops.size() == 1 && test.regions.front() == store.parent &&
                  llvm::all_of(llvm::drop_begin(test.regions),
                               [&](RegionId arm) { return !arm.valid() || module[arm].ops.empty(); });
    if (!isOnly || !test.condition.valid() || module[test.condition].kind != ValueKind::Expr)
      return std::nullopt;
    const Value &comparison = module[test.condition];
    std::optional<bool> isLess = direction(comparison.expr);
    if (!isLess)
      return std::nullopt;
    // Which side speaks of the iteration, and which of the best so far.
    bool isFirst = mirrors(comparison.operands[0], comparison.operands[1]);
    if (!isFirst && !mirrors(comparison.operands[1], comparison.operands[0]))
      return std::nullopt;
    Reduction result;
    result.kind = *isLess == isFirst ? Reduction::Kind::Least : Reduction::Kind::Greatest;
    result.isStrict = comparison.expr == Expr::Lt || comparison.expr == Expr::Gt;
    result.chosenBy = branch;
    result.path = group.path;
    result.type = group.path.type;
    result.stores = group.stores;
    result.loads = group.loads;
    return isLookedAtHereOnly(test.condition) ? std::optional(std::move(result)) : std::nullopt;
  }

private:
  static std::optional<bool> direction(Expr expr) {
    switch (expr) {
    case Expr::Lt:
    case Expr::Le:
      return true;
    case Expr::Gt:
    case Expr::Ge:
      return false;
    default:
      return std::nullopt;
    }
  }

  /// The number of the iteration.
  bool isNumber(ValueId id) const {
    if (!id.valid())
      return false;
    const Value &value = module[values.stripped(id)];
    return value.kind == ValueKind::Induction && value.op == affine.candidate();
  }
  /// The best number so far, as the type of the iteration's (which it can hold: that is checked before the
  /// loop).
  bool isBest(ValueId id, ValueId own) const {
    if (module[id].kind == ValueKind::Expr && module[id].expr == Expr::Cast &&
        module[id].type == module[own].type)
      id = module[id].operands.front();
    return module[id].kind == ValueKind::Result && llvm::is_contained(group.loads, module[id].op);
  }
  bool isStoredNumber(ValueId id) const {
    if (id.valid() && module[id].kind == ValueKind::Expr && module[id].expr == Expr::Cast)
      id = module[id].operands.front();
    return isNumber(id);
  }

  /// Whether `other` is `own` with the best number in place of the iteration's; at least once.
  bool mirrors(ValueId own, ValueId other) const {
    bool isMirrored = false;
    return mirrors(own, other, isMirrored) && isMirrored;
  }
  bool mirrors(ValueId own, ValueId other, bool &isMirrored) const {
    if (!own.valid() || !other.valid())
      return false;
    if (isNumber(own) && isBest(other, own))
      return isMirrored = true;
    if (values.isSame(own, other))
      return !affine.varies(affine.of(own));
    const Value &a = module[own], &b = module[other];
    if (a.kind != b.kind || a.type != b.type)
      return false;
    if (a.kind == ValueKind::Expr) {
      bool isPlain = a.expr == b.expr && a.expr != Expr::Other && a.operands.size() == b.operands.size();
      for (std::size_t i = 0; isPlain && i < a.operands.size(); ++i)
        isPlain = mirrors(a.operands[i], b.operands[i], isMirrored);
      return isPlain;
    }
    if (a.kind != ValueKind::Result || module[a.op].kind != OpKind::Load || module[b.op].kind != OpKind::Load)
      return false;
    const AccessPath &p = module[a.op].path, &q = module[b.op].path;
    if (p.base != q.base || affine.isPerIteration(p.base) || p.type != q.type ||
        p.steps.size() != q.steps.size())
      return false;
    for (std::size_t i = 0; i < p.steps.size(); ++i) {
      const Step &s = p.steps[i], &t = q.steps[i];
      if (s.kind != t.kind || s.field != t.field || s.kind == StepKind::Any || s.kind == StepKind::Key ||
          s.index.valid() != t.index.valid())
        return false;
      if (s.index.valid() && !mirrors(s.index, t.index, isMirrored))
        return false;
    }
    return true;
  }

  /// Whether every load of the accumulator goes into the comparison, and nowhere else.
  bool isLookedAtHereOnly(ValueId condition) const {
    llvm::SmallVector<OpId, 8> inside;
    addLoads(condition, inside);
    for (OpId id : inside) {
      if (!llvm::is_contained(group.loads, id) && !leadsFromBest(id))
        continue;
      for (const LoopValues::Use &use : values.usesOf(id))
        if (use.arm.valid() || (use.root != condition && !llvm::is_contained(inside, use.op)))
          return false;
    }
    return llvm::all_of(group.loads, [&](OpId load) { return llvm::is_contained(inside, load); });
  }

  /// The loads that a value is made of, through subscripts.
  void addLoads(ValueId id, llvm::SmallVectorImpl<OpId> &loads) const {
    if (!id.valid())
      return;
    const Value &value = module[id];
    for (ValueId operand : value.operands)
      addLoads(operand, loads);
    if (value.kind != ValueKind::Result || module[value.op].kind != OpKind::Load ||
        llvm::is_contained(loads, value.op))
      return;
    loads.push_back(value.op);
    for (const Step &step : module[value.op].path.steps)
      addLoads(step.index, loads);
  }

  bool leadsFromBest(OpId load) const {
    return llvm::any_of(module[load].path.steps, [&](const Step &step) {
      llvm::SmallVector<OpId, 4> loads;
      addLoads(step.index, loads);
      return llvm::any_of(loads, [&](OpId id) { return llvm::is_contained(group.loads, id); });
    });
  }

  const Module &module;
  Affine &affine;
  const LoopValues &values;
  const NamedStorage &group;
};

} // namespace

std::optional<Reduction> readChoice(const Module &module, Affine &affine, const LoopValues &values,
                                    const NamedStorage &group) {
  return ChoiceReader(module, affine, values, group).read();
}

} // namespace xcs::analysis
