// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Updates.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;
using Kind = Reduction::Kind;

namespace {

class UpdateReader {
public:
  UpdateReader(const Module &module, const Affine &affine, const LoopValues &values,
               const NamedStorage &group)
      : module(module), affine(affine), values(values), group(group), target(group.path.type) {}

  /// Whether arithmetic in `id` gives all bits that a `target` keeps.
  bool isWideEnough(TypeId id) const {
    if (!id.valid() || !isInteger(module[id]) || !isInteger(module[target]))
      return values.isSameType(id, target);
    return module[target].kind == TypeKind::Bool || module[id].bits >= module[target].bits;
  }
  bool isLoadOf(ValueId id, OpId &load) const {
    const Value &value = module[id];
    if (value.kind != ValueKind::Result || !llvm::is_contained(group.loads, value.op))
      return false;
    load = value.op;
    return true;
  }
  unsigned occurrences(ValueId root) const {
    unsigned count = 0;
    for (OpId load : group.loads)
      count += values.occurrences(root, load);
    return count;
  }
  static std::optional<Kind> kindOf(Expr expr) {
    switch (expr) {
    case Expr::Add:
    case Expr::Sub:
      return Kind::Sum;
    case Expr::Mul:
      return Kind::Product;
    case Expr::And:
    case Expr::LogicalAnd:
      return Kind::And;
    case Expr::Or:
    case Expr::LogicalOr:
      return Kind::Or;
    case Expr::Xor:
      return Kind::Xor;
    default:
      return std::nullopt;
    }
  }
  /// Whether an operand of this type may be combined into `target` by the operation, bit for bit.
  bool isOperand(Kind kind, ValueId id) const {
    if (!id.valid() || !module[id].type.valid())
      return false;
    const Type &type = module[module[id].type], &own = module[target];
    if (own.kind == TypeKind::Float)
      return values.holdsAll(target, module[id].type) || isInteger(type);
    if (!isInteger(type))
      return false;
    // `b ^= 2` is no exclusive or of truth values.
    if (own.kind == TypeKind::Bool && kind == Kind::Xor)
      return module[module[values.stripped(id)].type].kind == TypeKind::Bool;
    return true;
  }

  /// Follows `s + a - b` down to the load of s.
  bool readChain(ValueId id, Update &update, bool &hasKind) const {
    if (isLoadOf(id, update.load))
      return hasKind;
    const Value &value = module[id];
    if (value.kind != ValueKind::Expr)
      return false;
    if (value.expr == Expr::Cast) {
      // Outside of everything the conversion is that of the store; a truth value is one by its conversion.
      bool isStore = !hasKind && values.isSameType(value.type, target);
      return (isStore || isWideEnough(value.type)) && readChain(value.operands.front(), update, hasKind);
    }
    std::optional<Kind> kind = kindOf(value.expr);
    if (!kind || value.operands.size() != 2 || (hasKind && *kind != update.kind) || !isWideEnough(value.type))
      return false;
    bool isLogical = value.expr == Expr::LogicalAnd || value.expr == Expr::LogicalOr;
    if (isLogical && module[target].kind != TypeKind::Bool)
      return false;
    update.kind = *kind;
    hasKind = true;
    ValueId left = value.operands[0], right = value.operands[1];
    bool isLeft = occurrences(left) != 0;
    if (value.expr == Expr::Sub && !isLeft)
      return false;
    ValueId other = isLeft ? right : left;
    // A short circuit stops the other operand from being looked at: it must do no harm.
    if (isLogical && isLeft && !values.isSpeculable(other, {}))
      return false;
    return occurrences(other) == 0 && isOperand(*kind, other) &&
           readChain(isLeft ? left : right, update, hasKind);
  }

  /// `ok && test(x)`, where looking at x although ok is false already does no harm; `test(x) && ok`.
  bool readShortCircuit(ValueId id, Update &update) const {
    const Value &value = module[id];
    if (value.kind != ValueKind::Result || module[target].kind != TypeKind::Bool)
      return false;
    const Op &op = module[value.op];
    if (op.kind != OpKind::Branch || op.branch != BranchKind::ShortCircuit || !op.update ||
        op.regions.size() != 1)
      return false;
    const Region &arm = module[op.regions.front()];
    update.kind = *op.update == Expr::LogicalAnd ? Kind::And : Kind::Or;
    ValueId left = op.condition;
    if (*op.update == Expr::LogicalOr) { // taken if not
      const Value &inverse = module[left];
      if (inverse.kind != ValueKind::Expr || inverse.expr != Expr::Not)
        return false;
      left = inverse.operands.front();
    }
    if (isLoadOf(left, update.load)) {
      bool isHarmless =
          llvm::all_of(arm.ops, [&](OpId each) { return values.isSpeculable(each, llvm::ArrayRef<OpId>()); });
      return isHarmless && values.isSpeculable(arm.value, {}) && occurrences(arm.value) == 0;
    }
    return occurrences(left) == 0 && arm.value.valid() && isLoadOf(arm.value, update.load);
  }

  /// `e > m`: which of Least and Greatest a store of e makes of it where the comparison holds.
  bool readComparison(ValueId id, Update &update, ValueId &candidate, bool isInverted) const {
    const Value &value = module[id];
    if (value.kind != ValueKind::Expr)
      return false;
    if (value.expr == Expr::Not)
      return readComparison(value.operands.front(), update, candidate, !isInverted);
    if (value.operands.size() != 2)
      return false;
    Expr relation = value.expr;
    ValueId left = values.stripped(value.operands[0]), right = values.stripped(value.operands[1]);
    OpId load;
    bool isLeft = isLoadOf(left, load);
    if (!isLeft && !isLoadOf(right, load))
      return false;
    candidate = isLeft ? right : left;
    if (occurrences(candidate) != 0)
      return false;
    // As if the candidate stood on the left.
    bool isGreater = relation == Expr::Gt || relation == Expr::Ge,
         isEqual = relation == Expr::Ge || relation == Expr::Le;
    if (relation != Expr::Gt && relation != Expr::Ge && relation != Expr::Lt && relation != Expr::Le)
      return false;
    isGreater ^= isLeft;
    if (isInverted) {
      if (module[target].kind == TypeKind::Float) // not the same where a value is no number
        return false;
      isGreater = !isGreater;
      isEqual = !isEqual;
    }
    update.kind = isGreater ? Kind::Greatest : Kind::Least;
    update.isStrict = !isEqual;
    update.tested = load;
    return true;
  }

  /// The comparison in a condition: before it may come anything, after it nothing that has to be asked.
  bool readCondition(ValueId id, Update &update, ValueId &candidate) const {
    if (!id.valid())
      return false;
    const Value &value = module[id];
    if (value.kind == ValueKind::Result) {
      const Op &op = module[value.op];
      if (op.kind != OpKind::Branch || op.branch != BranchKind::ShortCircuit || op.regions.size() != 1 ||
          op.update != Expr::LogicalAnd || occurrences(op.condition) != 0)
        return false;
      const Region &arm = module[op.regions.front()];
      bool onlyLoads = llvm::all_of(arm.ops, [&](OpId each) { return module[each].kind == OpKind::Load; });
      return onlyLoads && readCondition(arm.value, update, candidate);
    }
    if (value.kind == ValueKind::Expr && value.expr == Expr::LogicalAnd) {
      bool isLast = occurrences(value.operands[0]) == 0;
      ValueId other = value.operands[isLast ? 0 : 1];
      return occurrences(other) == 0 && values.isSpeculable(other, {}) &&
             readCondition(value.operands[isLast ? 1 : 0], update, candidate);
    }
    return readComparison(id, update, candidate, false);
  }

  /// Whether the stored value is the one that was compared.
  bool storesCandidate(ValueId stored, ValueId candidate) const {
    return stored.valid() && values.isSameType(module[stored].type, target) &&
           values.holdsAll(target, module[candidate].type) &&
           values.isSame(values.stripped(stored), candidate);
  }

  /// `m = e > m ? e : m`
  bool readChoice(ValueId id, Update &update) const {
    const Value &value = module[id];
    ValueId condition, first, second;
    if (value.kind == ValueKind::Expr && value.expr == Expr::Select) {
      condition = value.operands[0], first = value.operands[1], second = value.operands[2];
    } else if (value.kind == ValueKind::Result) {
      const Op &op = module[value.op];
      if (op.kind != OpKind::Branch || op.branch != BranchKind::Conditional || op.regions.size() != 2)
        return false;
      for (RegionId arm : op.regions)
        if (!arm.valid() ||
            !llvm::all_of(module[arm].ops, [&](OpId each) { return module[each].kind == OpKind::Load; }))
          return false;
      condition = op.condition;
      first = module[op.regions[0]].value, second = module[op.regions[1]].value;
      update.test = value.op;
    } else {
      return false;
    }
    if (!first.valid() || !second.valid() || !values.isSameType(value.type, target))
      return false;
    bool isSecond = isLoadOf(values.stripped(first), update.load);
    if (!isSecond && !isLoadOf(values.stripped(second), update.load))
      return false;
    ValueId candidate, chosen = isSecond ? second : first;
    return readComparison(condition, update, candidate, isSecond) && storesCandidate(chosen, candidate);
  }
  std::optional<Update> readStore(OpId id) const {
    const Op &store = module[id];
    Update update;
    if (store.isInit || !store.value.valid())
      return std::nullopt;
    const Type &type = module[target];
    if (store.update) {
      std::optional<Kind> kind = kindOf(*store.update);
      if (!kind || occurrences(store.value) != 0 || !isOperand(*kind, store.value))
        return std::nullopt;
      update.kind = *kind;
      return update;
    }
    const Value &value = module[store.value];
    bool hasKind = false;
    if (readChain(store.value, update, hasKind))
      return update;
    update = {};
    if (readShortCircuit(store.value, update))
      return update;
    update = {};
    if (value.kind == ValueKind::Expr && (value.expr == Expr::Min || value.expr == Expr::Max) &&
        values.isSameType(value.type, target)) {
      // std::max(m, e) keeps m unless m < e; std::max(e, m) is another one where a value is no number.
      bool isFirst = isLoadOf(values.stripped(value.operands[0]), update.load);
      bool isFloat = type.kind == TypeKind::Float;
      if (!isFirst && (isFloat || !isLoadOf(values.stripped(value.operands[1]), update.load)))
        return std::nullopt;
      ValueId other = value.operands[isFirst ? 1 : 0];
      if (occurrences(other) != 0)
        return std::nullopt;
      update.kind = value.expr == Expr::Min ? Kind::Least : Kind::Greatest;
      return update;
    }
    if (readChoice(store.value, update))
      return update;
    update = {};
    if (readGuarded(id, update))
      return update;
    update = {};
    bool isFixed = value.kind == ValueKind::Constant ||
                   (value.kind == ValueKind::Symbol && !affine.isPerIteration(value.object));
    if (isFixed) {
      update.kind = Kind::Mark;
      update.isConstant = true;
      return update;
    }
    return std::nullopt;
  }

  /// `if (e > m) { m = e; k = i; }`
  bool readGuarded(OpId id, Update &update) const {
    const Op &store = module[id];
    OpId branch = module[store.parent].parentOp;
    if (!branch.valid() || module[branch].kind != OpKind::Branch || module[branch].branch != BranchKind::If ||
        module[branch].regions.front() != store.parent)
      return false;
    ValueId candidate;
    if (!readCondition(module[branch].condition, update, candidate) ||
        !storesCandidate(store.value, candidate))
      return false;
    const auto &arms = module[branch].regions;
    if (arms.size() > 1 && arms[1].valid() && !module[arms[1]].ops.empty())
      return false;
    update.test = branch;
    return true;
  }

private:
  const Module &module;
  const Affine &affine;
  const LoopValues &values;
  const NamedStorage &group;
  TypeId target; ///< Type of what is combined.
};

} // namespace

std::optional<Update> readUpdate(const Module &module, const Affine &affine, const LoopValues &values,
                                 const NamedStorage &group, OpId store) {
  return UpdateReader(module, affine, values, group).readStore(store);
}

} // namespace xcs::analysis
