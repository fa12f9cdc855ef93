// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Tail.h"
#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

namespace {

/// Splits are tried at most so often; each time something moves into the tail.
constexpr unsigned MostTurns = 24;
/// Calls that cost less (in arithmetic operations) are not worth a slot of their own.
constexpr double LightestEarlyCall = 8;

class TailSearch {
public:
  TailSearch(const Module &module, const Summaries &summaries, OpId loop)
      : module(module), summaries(summaries), loop(loop), body(module[loop].loop->body) {}

  std::optional<TailFacts> run() {
    module.walk(body, [&](OpId id) { evaluation.try_emplace(id.index, evaluation.size()); });
    if (!findEffects())
      return std::nullopt;
    for (unsigned turn = 0; turn < MostTurns; ++turn) {
      split = Split();
      split.evaluation = evaluation;
      if (!divide(body))
        return std::nullopt;
      LoopAnalysis analysis(module, summaries, loop, &split);
      TailFacts result;
      result.facts = analysis.run();
      if (!result.facts.blockers.empty())
        return std::nullopt;
      if (analysis.wanted().empty()) {
        weigh(result);
        result.split = std::move(split);
        return result;
      }
      if (!moveToTail(analysis.wanted()))
        return std::nullopt;
    }
    return std::nullopt;
  }

private:
  const EffectSummary &summaryOf(CalleeId callee) const { return summaries.of(callee); }
  double weight(OpId op) const {
    return weightOf(module, op, [&](CalleeId id) -> const EffectSummary & { return summaryOf(id); });
  }

  /// What has to run in order: everything with an effect that outlives the iteration.
  bool findEffects() {
    split = Split();
    module.walk(body, [&](OpId id) { split.ordered.insert(id.index); });
    split.evaluation = evaluation;
    LoopAnalysis analysis(module, summaries, loop, &split);
    LoopFacts facts = analysis.run();
    if (!facts.blockers.empty() || !analysis.wanted().empty())
      return false;
    for (OpId id : facts.visibleWrites)
      inOrder.insert(id.index);
    for (OpId id : analysis.inTurn())
      inOrder.insert(id.index);
    return !inOrder.empty();
  }

  /// False if nothing new is among them.
  bool moveToTail(llvm::ArrayRef<OpId> wanted) {
    bool moved = false;
    for (OpId id : wanted) {
      OpId early = split.earlyCallOf(id);
      moved |= early.valid() ? notEarly.insert(early.index).second : inOrder.insert(id.index).second;
    }
    return moved;
  }

  bool holdsOrdered(OpId id) const {
    bool found = inOrder.contains(id.index);
    for (RegionId below : module.regionsOf(module[id]))
      for (OpId inner : module[below].ops)
        found = found || holdsOrdered(inner);
    return found;
  }

  const SourceRange &statementOf(OpId id) const {
    return module[id].statement.valid() ? module[id].statement : module[id].range;
  }

  /// Marks what of the region runs in order: from the first statement with an op that has to. An `if` that is
  /// the last of its region is divided itself.
  bool divide(RegionId region) {
    const std::vector<OpId> &ops = module[region].ops;
    auto found = llvm::find_if(ops, [&](OpId id) { return holdsOrdered(id); });
    if (found == ops.end())
      return true;
    const Op &op = module[*found];
    bool isLast = found + 1 == ops.end();
    if (isLast && op.kind == OpKind::Branch && op.branch == BranchKind::If &&
        !inOrder.contains(found->index)) {
      for (RegionId arm : op.regions)
        if (arm.valid() && !divide(arm))
          return false;
      return true;
    }
    return divideAt(region, statementOf(*found).begin);
  }

  bool divideAt(RegionId region, unsigned begin) {
    const std::vector<OpId> &ops = module[region].ops;
    // A variable that is destroyed behind the tail, and seen to be, must have been made in it.
    bool moved = true;
    while (moved) {
      moved = false;
      for (OpId id : ops) {
        const SourceRange range = placeOf(module[id]);
        if (!range.valid())
          return false;
        if (range.begin >= begin || range.end <= begin)
          continue;
        std::optional<unsigned> made = declarationOf(region, id);
        if (!made)
          return false;
        if (*made < begin) {
          begin = *made;
          moved = true;
        }
      }
    }
    bool inTail = false;
    for (OpId id : ops) {
      const SourceRange range = placeOf(module[id]);
      bool before = range.begin < begin && range.end <= begin;
      if (before && inTail)
        return false;
      inTail |= !before;
      if (inTail)
        markOrdered(id);
    }
    if (!inTail)
      return false;
    split.pieces.push_back({region, begin});
    chooseEarly(region);
    return true;
  }

  void markOrdered(OpId id) {
    split.ordered.insert(id.index);
    for (RegionId below : module.regionsOf(module[id]))
      for (OpId inner : module[below].ops)
        markOrdered(inner);
  }

  /// Where the statement begins that declares the variable which `id` destroys at the end of its scope.
  std::optional<unsigned> declarationOf(RegionId region, OpId id) const {
    const Op &op = module[id];
    if (op.kind != OpKind::Call || op.arguments.empty() || !op.arguments[0].path.valid() ||
        !op.arguments[0].path.steps.empty())
      return std::nullopt;
    const Object &object = module[op.arguments[0].path.base];
    if (object.kind != ObjectKind::Local || object.scope != region || !object.range.valid())
      return std::nullopt;
    for (OpId other : module[region].ops)
      if (statementOf(other).contains(object.range) && !statementOf(other).contains(op.range))
        return statementOf(other).begin;
    return std::nullopt;
  }

  // --- calls of the tail that can be made early ---

  void chooseEarly(RegionId region) {
    const std::vector<OpId> &ops = module[region].ops;
    for (std::size_t i = ops.size(); i-- > 0;) {
      if (!split.isOrdered(ops[i]))
        continue;
      std::vector<OpId> group = evaluationOf(region, i);
      if (group.empty())
        continue;
      split.early.push_back(ops[i]);
      for (OpId id : group) {
        split.ordered.erase(id.index);
        split.earlyPart[id.index] = ops[i];
      }
    }
    llvm::sort(split.early, [&](OpId a, OpId b) { return split.isBefore(a, b); });
  }

  /// The ops that a call made early takes along, with those below them; empty if it has to stay.
  std::vector<OpId> evaluationOf(RegionId region, std::size_t root) const {
    const std::vector<OpId> &ops = module[region].ops;
    const Op &call = module[ops[root]];
    if (call.kind != OpKind::Call || notEarly.contains(ops[root].index) || !yieldsPlainValue(call))
      return {};
    std::vector<OpId> group;
    double work = 0;
    for (std::size_t i = 0; i <= root; ++i)
      if (call.range.contains(module[ops[i]].range)) {
        if (!split.isOrdered(ops[i]))
          return {};
        work += weight(ops[i]);
        addWithBelow(ops[i], group);
      }
    if (work < LightestEarlyCall)
      return {};
    llvm::DenseSet<unsigned> members;
    for (OpId id : group)
      members.insert(id.index);
    for (OpId id : group)
      if (!isMovable(id, call, members))
        return {};
    bool isImplicit = llvm::any_of(ops, [&](OpId id) { // a conversion of what the text says
      return id != ops[root] && module[id].kind == OpKind::Call && module[id].range == call.range;
    });
    if (isImplicit || writesIterationBefore(region, root, members) || isGuarded(region, root, members))
      return {};
    return group;
  }

  void addWithBelow(OpId id, std::vector<OpId> &group) const {
    group.push_back(id);
    for (RegionId below : module.regionsOf(module[id]))
      for (OpId inner : module[below].ops)
        addWithBelow(inner, group);
  }

  /// A value that can be kept: no reference, nothing that may point to what dies with the first part.
  bool yieldsPlainValue(const Op &call) const {
    if (!call.callee.valid() || !call.range.valid() || call.range.inMacro || call.resultPath.valid())
      return false;
    const Callee &callee = module[call.callee];
    if (callee.returnsReference || !callee.result.valid() || summaryOf(call.callee).noReturn)
      return false;
    const Type &type = module[callee.result];
    return type.kind != TypeKind::Void && type.kind != TypeKind::Array && type.lifetime != Lifetime::Custom &&
           type.movable && type.nothrowMove && (type.isScalar() || !type.isConst) &&
           !mayHoldPointers(module, callee.result);
  }

  /// Needs nothing that the tail makes, and writes nothing but temporaries of its own.
  bool isMovable(OpId id, const Op &call, const llvm::DenseSet<unsigned> &members) const {
    const Op &op = module[id];
    if (inOrder.contains(id.index) || op.kind == OpKind::Return || op.kind == OpKind::Loop ||
        op.kind == OpKind::Effect || op.kind == OpKind::Opaque || op.kind == OpKind::Await ||
        op.range.inMacro)
      return false;
    auto isOwn = [&](ObjectId base) {
      const Object &object = module[base];
      return object.range.valid() && call.range.contains(object.range);
    };
    auto isThere = [&](ObjectId base) { // declared before the tail, or outside of the loop
      const Object &object = module[base];
      if (!object.scope.valid() || !module.isInside(object.scope, body) || isOwn(base))
        return true;
      return object.range.valid() && llvm::all_of(split.pieces, [&](const TailPiece &piece) {
               return !module.isInside(object.scope, piece.region) || object.range.begin < piece.begin;
             });
    };
    llvm::SmallVector<Access, 8> accesses;
    accessesOf(
        module, id, [&](CalleeId callee) -> const EffectSummary & { return summaryOf(callee); }, accesses);
    for (const Access &access : accesses)
      if (access.isWrite() ? !isOwn(access.path.base) : !isThere(access.path.base))
        return false;
    bool ready =
        isReady(op.value, members) && isReady(op.condition, members) && isReadyPath(op.path, members);
    for (const Argument &argument : op.arguments)
      ready = ready && isReady(argument.value, members) && isReadyPath(argument.path, members) &&
              (!argument.path.valid() || isThere(argument.path.base));
    return ready;
  }

  /// The value is known where the first part ends.
  bool isReady(ValueId id, const llvm::DenseSet<unsigned> &members) const {
    if (!id.valid())
      return true;
    const Value &value = module[id];
    if (value.kind == ValueKind::Result)
      return !split.isOrdered(value.op) || members.contains(value.op.index);
    return llvm::all_of(value.operands, [&](ValueId operand) { return isReady(operand, members); });
  }
  bool isReadyPath(const AccessPath &path, const llvm::DenseSet<unsigned> &members) const {
    return llvm::all_of(path.steps, [&](const Step &step) { return isReady(step.index, members); });
  }

  /// Whether the tail changes a variable of the iteration before it comes to the call.
  bool writesIterationBefore(RegionId region, std::size_t root,
                             const llvm::DenseSet<unsigned> &members) const {
    bool found = false;
    auto note = [&](const AccessPath &path) {
      const Object &object = module[path.base];
      bool isLocal = object.scope.valid() && module.isInside(object.scope, body);
      bool isOlder = isLocal && object.range.valid() && object.range.begin < split.pieces.back().begin;
      found |= isOlder || (object.isReference && isLocal);
    };
    auto visit = [&](OpId id) {
      if (members.contains(id.index) || !split.isOrdered(id))
        return;
      llvm::SmallVector<Access, 8> accesses;
      accessesOf(
          module, id, [&](CalleeId callee) -> const EffectSummary & { return summaryOf(callee); }, accesses);
      for (const Access &access : accesses)
        if (access.isWrite())
          note(access.path);
      for (const Argument &argument : module[id].arguments)
        if (argument.path.valid() && argument.mode == PassMode::Ref)
          note(argument.path);
    };
    walkBefore(region, root, visit);
    return found;
  }

  /// Calls `visit` for the first `root` ops of the region, and for all below them.
  template <typename Visitor> void walkBefore(RegionId region, std::size_t root, Visitor &&visit) const {
    for (OpId id : llvm::ArrayRef(module[region].ops).take_front(root)) {
      visit(id);
      for (RegionId below : module.regionsOf(module[id]))
        module.walk(below, visit);
    }
  }

  /// Whether the tail may decide, before it comes to the call, that there is no call: what it throws or how
  /// it ends the iteration may be what makes the call safe.
  bool isGuarded(RegionId region, std::size_t root, const llvm::DenseSet<unsigned> &members) const {
    bool found = false;
    auto visit = [&](OpId id) {
      const Op &op = module[id];
      if (members.contains(id.index) || !split.isOrdered(id))
        return;
      found |= op.kind == OpKind::Return;
      if (op.kind != OpKind::Call)
        return;
      if (!op.callee.valid()) {
        found = true;
        return;
      }
      const EffectSummary &summary = summaryOf(op.callee);
      bool isCheck = module[op.callee].kind != CalleeKind::Library || !(summary.allocates || summary.ordered);
      found |= summary.unknown || (summary.mayThrow && isCheck);
    };
    walkBefore(region, root, visit);
    return found;
  }

  void weigh(TailFacts &result) const {
    double all = 0, ordered = 0;
    for (OpId id : module[body].ops)
      all += weight(id);
    for (const TailPiece &piece : split.pieces)
      for (OpId id : module[piece.region].ops)
        if (split.isOrdered(id))
          ordered += weight(id);
    result.orderedWeight = ordered;
    result.parallelWeight = all - ordered;
  }

  const Module &module;
  const Summaries &summaries;
  const OpId loop;
  const RegionId body;
  llvm::DenseMap<unsigned, unsigned> evaluation;
  llvm::DenseSet<unsigned> inOrder, notEarly;
  Split split;
};

} // namespace

SourceRange placeOf(const Op &op) {
  if (op.range.valid() && !op.range.inMacro)
    return op.range;
  return op.statement.valid() && !op.statement.inMacro ? op.statement : SourceRange();
}

std::optional<TailFacts> analyzeTail(const Module &module, const Summaries &summaries, OpId loop) {
  return TailSearch(module, summaries, loop).run();
}

} // namespace xcs::analysis
