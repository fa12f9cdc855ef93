// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Neighbouring calls that may start together. A call that starts early runs while everything up to its place
// in the text runs: so it must get along with each op that it overtakes, and its arguments must be there
// already.

#include "analysis/Accesses.h"
#include "analysis/Alias.h"
#include "analysis/Analysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace xcs::analysis {

using namespace ir;
using report::Reason;

namespace {

/// Position in the segment; -1: before all of it.
using Position = int;

/// The ops between two branches, loops or exits of a region; with those of plain arms that call the function
/// itself.
class Segment {
public:
  Segment(const Module &module, const Summaries &summaries, const Aliasing &aliasing,
          llvm::ArrayRef<OpId> ops, RegionId region)
      : module(module), summaries(summaries), aliasing(aliasing), ops(ops), region(region) {
    for (Position i = 0; i < Position(ops.size()); ++i)
      positions[ops[i]] = i;
    accesses.resize(ops.size());
    for (Position i = 0; i < Position(ops.size()); ++i)
      accessesOf(
          module, ops[i], [&](CalleeId callee) -> const EffectSummary & { return summaries.of(callee); },
          accesses[i]);
  }

  /// The group of the candidates of this segment; none if there are fewer than two.
  std::optional<CallGroup> group() {
    CallGroup result;
    std::vector<Position> starts; // By stage: where its calls start; -1: in place, nothing joins.
    for (Position i = 0; i < Position(ops.size()); ++i) {
      if (!isCandidate(ops[i]))
        continue;
      Barrier barrier = barrierOf(i);
      Position start = statementStart(i);
      std::optional<unsigned> stage;
      for (unsigned s = 0; s < starts.size() && !stage; ++s)
        if (starts[s] > barrier.position)
          stage = s;
      if (!stage) {
        stage = starts.size();
        starts.push_back(start > barrier.position ? start : -1);
        if (!result.calls.empty())
          blame(result, i, barrier);
      }
      result.calls.push_back(ops[i]);
      result.stages.push_back(*stage);
      note(result, ops[i]);
    }
    if (result.calls.size() < 2)
      return std::nullopt;
    result.region = region;
    return result;
  }

private:
  /// The branch in an arm of which the op stands; none: it stands in the region itself.
  OpId branchAround(OpId op) const {
    return module[op].parent == region ? OpId() : module[module[op].parent].parentOp;
  }

  struct Barrier {
    Position position = -1;
    Reason reason = Reason::DependentCalls;
    std::string variable;
    void raise(Position to, Reason why, std::string name) {
      if (to <= position)
        return;
      position = to;
      reason = why;
      variable = std::move(name);
    }
  };

  const Callee &calleeOf(OpId op) const { return module[module[op].callee]; }
  const EffectSummary &summaryOf(OpId op) const { return summaries.of(module[op].callee); }
  bool isDeclared(OpId op) const { return calleeOf(op).contract.pure || calleeOf(op).contract.io; }

  bool isCandidate(OpId id) const {
    const Op &op = module[id];
    if (op.kind != OpKind::Call || !op.callee.valid() || calleeOf(id).returnsReference)
      return false;
    if (branchAround(id).valid() && !isRecursive(id))
      return false;
    const Callee &callee = calleeOf(id);
    if (callee.kind == CalleeKind::Library && !callee.contract.any())
      return false;
    bool hasResult = callee.result.valid() && module[callee.result].kind != TypeKind::Void;
    if (hasResult || callee.contract.io)
      return true;
    // What has no result is there for what it writes: parts of one thing, if it calls itself.
    return isRecursive(id);
  }

  bool isRecursive(OpId id) const {
    return recursiveCalls(module, module[module[id].parent].function, id).size() == 1;
  }

  /// First op of the statement that op `i` belongs to, if all of the statement up to there lies in the
  /// segment.
  Position statementStart(Position i) const {
    OpId branch = branchAround(ops[i]);
    const SourceRange &statement = module[branch.valid() ? branch : ops[i]].statement;
    if (!statement.valid())
      return i;
    while (i > 0 && (module[ops[i - 1]].statement == statement ||
                     (branch.valid() && statement.contains(module[ops[i - 1]].range))))
      --i;
    if (i == 0) { // The statement may begin before the branch that ended the segment before.
      const std::vector<OpId> &all = module[region].ops;
      OpId around = branchAround(ops[0]);
      auto first = llvm::find(all, around.valid() ? around : ops[0]);
      if (first != all.begin() && statement.contains(module[*std::prev(first)].range))
        return -1;
    }
    return i;
  }

  /// What the ops of the segment before `i` force it to wait for.
  Barrier barrierOf(Position i) {
    Barrier barrier;
    OpId id = ops[i];
    const Callee &callee = calleeOf(id);
    const EffectSummary &summary = summaryOf(id);
    bool declared = isDeclared(id);
    auto stay = [&](Reason reason, std::string name) { barrier.raise(i - 1, reason, std::move(name)); };
    if (summary.unknown)
      stay(callee.kind == CalleeKind::Virtual    ? Reason::VirtualCall
           : callee.kind == CalleeKind::Indirect ? Reason::IndirectCall
                                                 : Reason::UnknownCallee,
           callee.name);
    else if (summary.ordered)
      stay(Reason::OrderedEffect, callee.name);
    else if (summary.threadIdentity)
      stay(Reason::ThreadIdentity, callee.name);
    else if (summary.noReturn)
      stay(Reason::NoReturn, callee.name);
    else if (callee.result.valid() && module[callee.result].kind != TypeKind::Void &&
             !module[callee.result].movable)
      stay(Reason::NotMovable, module[callee.result].name);
    bool writes = llvm::any_of(accesses[i], [](const Access &access) { return access.isWrite(); });
    const SourceRange &text = module[id].range;
    for (Position j = i - 1; j > barrier.position; --j)
      if (!text.valid() ||
          !text.contains(module[ops[j]].range)) // Its own text starts early as well: arguments().
        overtake(j, i, declared, writes, barrier);
    arguments(i, barrier);
    return barrier;
  }

  /// May op `i` run before op `j`, and beside it?
  void overtake(Position j, Position i, bool declared, bool writes, Barrier &barrier) const {
    const Op &op = module[ops[j]];
    if (op.kind == OpKind::Call) {
      if (!op.callee.valid())
        return barrier.raise(j, Reason::UnknownCallee, "an unknown function");
      const EffectSummary &summary = summaryOf(ops[j]);
      const std::string &name = calleeOf(ops[j]).name;
      if (summary.unknown)
        return barrier.raise(j, Reason::UnknownCallee, name);
      if (summary.noReturn)
        return barrier.raise(j, Reason::NoReturn, name);
      // A lock or a flag orders what comes after it; a declared effect does not.
      if (summary.ordered && !(calleeOf(ops[j]).contract.ordered && declared))
        return barrier.raise(j, Reason::OrderedEffect, name);
      // Only a declaration says that a call may run although an earlier one throws: the code may count on not
      // coming here. Nobody counts on a lack of memory.
      if (!declared && (summaries.mayCheck(op.callee) || ((summary.mayThrow || summary.allocates) && writes)))
        return barrier.raise(j, Reason::MayThrow, name);
    }
    bool isIo = calleeOf(ops[i]).contract.io;
    for (const Access &x : accesses[j])
      for (const Access &y : accesses[i])
        if ((x.isWrite() || y.isWrite()) &&
            mayOverlap(x.path, y.path, isIo && x.isDeclaredIo && y.isDeclaredIo)) {
          bool fromCall = op.kind == OpKind::Call;
          return barrier.raise(j, Reason::DependentCalls,
                               fromCall ? calleeOf(ops[j]).name : describe(module, x.path));
        }
  }

  /// The values that op `i` takes, and the ops in its own text.
  void arguments(Position i, Barrier &barrier) {
    const Op &call = module[ops[i]];
    std::vector<ValueId> wanted;
    auto addPath = [&](const AccessPath &path) {
      for (const Step &step : path.steps)
        if (step.index.valid())
          wanted.push_back(step.index);
    };
    for (const Argument &argument : call.arguments) {
      if (argument.value.valid())
        wanted.push_back(argument.value);
      addPath(argument.path);
    }
    // The condition that it stands under is part of what starts early.
    OpId branch = branchAround(ops[i]);
    if (branch.valid() && module[branch].condition.valid())
      wanted.push_back(module[branch].condition);
    auto isWithin = [&](OpId op) {
      bool isCondition =
          branch.valid() && module[op].parent == region && module[branch].range.contains(module[op].range);
      return isCondition || (call.range.valid() && op != ops[i] && call.range.contains(module[op].range));
    };
    auto need = [&](Position j) {
      const Op &op = module[ops[j]];
      bool isQuiet = op.kind == OpKind::Load || (op.kind == OpKind::Call && isQuietCall(ops[j])) ||
                     (op.kind == OpKind::Store && diesWithException(op));
      if (!isWithin(ops[j]) || !isQuiet) { // It has been done by then: its result is used, not its text.
        bool isCall = op.kind == OpKind::Call && op.callee.valid();
        return barrier.raise(j, Reason::DependentCalls,
                             isCall ? calleeOf(ops[j]).name : describe(module, op.path));
      }
      // Part of the call's text, done again wherever it starts.
      for (Position k = j - 1; k > barrier.position; --k)
        for (const Access &x : accesses[k])
          for (const Access &y : accesses[j])
            if (!isWithin(ops[k]) && (x.isWrite() || y.isWrite()) && mayOverlap(x.path, y.path, false))
              barrier.raise(k, Reason::DependentCalls, describe(module, x.path));
      if (op.kind == OpKind::Load || op.kind == OpKind::Store)
        addPath(op.path);
      if (op.kind == OpKind::Store && op.value.valid())
        wanted.push_back(op.value);
      for (const Argument &argument : op.arguments) {
        if (argument.value.valid())
          wanted.push_back(argument.value);
        addPath(argument.path);
      }
    };
    std::vector<bool> seen(ops.size());
    auto once = [&](Position j) {
      if (!seen[j])
        seen[j] = true, need(j);
    };
    for (Position j = 0; j < i; ++j)
      if (isWithin(ops[j]))
        once(j);
    std::map<ValueId, bool> visited;
    while (!wanted.empty()) {
      ValueId id = wanted.back();
      wanted.pop_back();
      if (!visited.emplace(id, true).second)
        continue;
      const Value &value = module[id];
      if (value.kind == ValueKind::Result)
        if (auto known = positions.find(value.op); known != positions.end() && known->second < i)
          once(known->second);
      wanted.insert(wanted.end(), value.operands.begin(), value.operands.end());
    }
  }

  /// What is moved into an argument: a variable of the function that nobody sees again if an exception leaves
  /// the statement.
  bool diesWithException(const Op &store) const {
    const Object &object = module[store.path.base];
    bool isOwn = (object.kind == ObjectKind::Local || object.kind == ObjectKind::Parameter) &&
                 !object.isReference && object.function == module[store.parent].function &&
                 !object.addressTaken && !object.isCaptured;
    bool stays = llvm::none_of(store.path.steps, [](const Step &step) {
      return step.kind == StepKind::Deref || step.kind == StepKind::Any;
    });
    bool isMove = !store.update && store.value.valid() && module[store.value].kind == ValueKind::Unknown &&
                  object.type.valid() && !module[object.type].isScalar();
    if (!isOwn || !stays || !isMove ||
        (object.type.valid() && module[object.type].lifetime == Lifetime::Custom))
      return false;
    for (RegionId region = store.parent; region.valid();) {
      OpId around = module[region].parentOp;
      if (!around.valid())
        return true;
      if (module[around].kind == OpKind::Branch && module[around].branch == BranchKind::Try)
        return false;
      region = module[around].parent;
    }
    return false;
  }

  /// A library call that may be done again, earlier, in another thread.
  bool isQuietCall(OpId id) const {
    if (!module[id].callee.valid() || calleeOf(id).kind != CalleeKind::Library)
      return false;
    const EffectSummary &summary = summaryOf(id);
    bool writes = llvm::any_of(summary.parameters,
                               [](const ParameterAccess &access) { return access.kind != AccessKind::Read; });
    writes |=
        llvm::any_of(summary.globals, [](const auto &access) { return access.first != AccessKind::Read; });
    return !writes && !summary.unknown && !summary.ordered && !summary.mayThrow && !summary.noReturn &&
           !summary.waits && !summary.threadIdentity;
  }

  bool sameIndex(ValueId a, ValueId b) const {
    if (a == b)
      return a.valid() && module[a].kind != ValueKind::Unknown;
    return a.valid() && b.valid() && module[a].kind == ValueKind::Constant &&
           module[b].kind == ValueKind::Constant && module[a].constant == module[b].constant;
  }

  bool mayOverlap(const AccessPath &a, const AccessPath &b, bool bothIo) const {
    AliasResult alias = aliasing.query(a, b, [&](unsigned steps) {
      for (unsigned i = 0; i < steps; ++i)
        if (a.steps[i].kind != b.steps[i].kind || a.steps[i].field != b.steps[i].field ||
            ((a.steps[i].index.valid() || b.steps[i].index.valid()) &&
             !sameIndex(a.steps[i].index, b.steps[i].index)))
          return false;
      return true;
    });
    if (alias.kind != AliasResult::SameRoot)
      return alias.kind == AliasResult::May && !bothIo;
    for (unsigned i = alias.rootSteps; i < a.steps.size() && i < b.steps.size(); ++i) {
      const Step &x = a.steps[i], &y = b.steps[i];
      auto isElement = [](const Step &step) {
        return step.kind == StepKind::Owned || step.kind == StepKind::Index;
      };
      if ((x.kind == StepKind::Size && isElement(y)) || (y.kind == StepKind::Size && isElement(x)))
        return false;
      if (x.kind != y.kind)
        return true;
      if (x.kind == StepKind::Field && x.field != y.field)
        return !areDistinctMembers(module, typeAt(module, a, i), x.field, y.field) ||
               !areDistinctMembers(module, typeAt(module, b, i), x.field, y.field);
      if (x.kind != StepKind::Index || (i > 0 && a.steps[i - 1].kind == StepKind::Deref))
        continue;
      bool bothConstant = x.index.valid() && y.index.valid() && module[x.index].kind == ValueKind::Constant &&
                          module[y.index].kind == ValueKind::Constant;
      if (bothConstant && module[x.index].constant != module[y.index].constant)
        return false;
    }
    return true;
  }

  void blame(CallGroup &group, Position i, const Barrier &barrier) const {
    Blocker blocker;
    blocker.reason = barrier.reason;
    blocker.op = ops[i];
    blocker.place = module[ops[i]].range;
    blocker.variable = barrier.variable;
    bool hasPartner = barrier.position >= 0 && barrier.position < i;
    if (hasPartner) {
      blocker.partner = ops[barrier.position];
      blocker.partnerPlace = module[blocker.partner].range;
    }
    if (barrier.position < 0) // Its statement begins before a branch.
      blocker.variable = calleeOf(ops[i]).name;
    bool blamesSelf = barrier.variable == calleeOf(ops[i]).name;
    OpId blamed = !blamesSelf && hasPartner ? blocker.partner : ops[i];
    if (module[blamed].kind == OpKind::Call && module[blamed].callee.valid())
      blocker.declaration = calleeOf(blamed).declaration;
    // The argument that has to wait.
    if (barrier.reason == Reason::DependentCalls)
      for (const Argument &argument : module[ops[i]].arguments)
        if (argument.range.valid() && hasPartner && needs(argument, blocker.partner)) {
          blocker.place = argument.range;
          break;
        }
    group.blockers.push_back(std::move(blocker));
  }

  bool needs(const Argument &argument, OpId producer) const {
    const Op &op = module[producer];
    if (op.kind == OpKind::Store && argument.path.valid() && op.path.base == argument.path.base)
      return true;
    return argument.value.valid() && module[argument.value].kind == ValueKind::Result &&
           module[argument.value].op == producer;
  }

  void note(CallGroup &group, OpId id) const {
    const Callee &callee = calleeOf(id);
    const EffectSummary &summary = summaryOf(id);
    group.waits |= summary.waits;
    group.weight = group.calls.size() == 1 ? summary.weight : std::min(group.weight, summary.weight);
    if (summary.unknown || summary.ordered)
      return;
    Evidence evidence;
    evidence.basis = isDeclared(id) ? Basis::Declared : summary.basis;
    evidence.fact = callee.contract.pure ? "'" + callee.name + "' is declared pure"
                    : callee.contract.io ? "'" + callee.name + "' is declared io: its calls may overlap"
                                         : "all effects of '" + callee.name + "' are known";
    bool known =
        llvm::any_of(group.evidence, [&](const Evidence &other) { return other.fact == evidence.fact; });
    if (!known)
      group.evidence.push_back(std::move(evidence));
  }

  const Module &module;
  const Summaries &summaries;
  const Aliasing &aliasing;
  llvm::ArrayRef<OpId> ops;
  RegionId region; ///< The ops of plain arms stand in regions of it.
  std::map<OpId, Position> positions;
  std::vector<llvm::SmallVector<Access, 8>> accesses;
};

class Finder {
public:
  Finder(const Module &module, const Summaries &summaries, FunctionId function)
      : module(module), summaries(summaries), aliasing(module, function) {}

  void visit(RegionId region) {
    // A loop without a body only says that the call behind it is an algorithm.
    llvm::SmallVector<OpId, 32> ops;
    llvm::copy_if(module[region].ops, std::back_inserter(ops), [&](OpId op) {
      return !module[op].loop || !module[module[op].loop->body].ops.empty() ||
             module[op].loop->kind != LoopKind::Algorithm;
    });
    llvm::SmallVector<OpId, 32> together;
    for (std::size_t i = 0; i <= ops.size(); ++i) {
      if (i < ops.size() && isPlain(module[ops[i]])) {
        together.push_back(ops[i]);
        continue;
      }
      if (i < ops.size() && isConditionalCall(llvm::ArrayRef(ops).take_front(i), ops[i])) {
        for (RegionId arm : module[ops[i]].regions)
          if (arm.valid())
            llvm::append_range(together, module[arm].ops);
        continue;
      }
      segment(together, region);
      together.clear();
      if (i < ops.size())
        below(module[ops[i]]);
    }
  }

  std::vector<CallGroup> groups;

private:
  static bool isPlain(const Op &op) {
    return op.kind == OpKind::Load || op.kind == OpKind::Store || op.kind == OpKind::Call;
  }

  /// `if (left) sum += f(*left);` or `left ? f(*left) : 0`: the call may start with others if the condition
  /// holds.
  bool isConditionalCall(llvm::ArrayRef<OpId> before, OpId id) const {
    const Op &op = module[id];
    bool isIf = op.branch == BranchKind::If;
    if (op.kind != OpKind::Branch || (!isIf && op.branch != BranchKind::Conditional) || !op.condition.valid())
      return false;
    if (!before.empty() && !isPlain(module[before.back()]) && op.range.contains(module[before.back()].range))
      return false; // a condition with branches of its own
    FunctionId function = module[op.parent].function;
    std::size_t calls = 0;
    for (RegionId arm : op.regions) {
      if (!arm.valid())
        continue;
      if (!llvm::all_of(module[arm].ops, [&](OpId inner) { return isPlain(module[inner]); }))
        return false;
      llvm::SmallVector<OpId, 4> own = recursiveCalls(module, function, module[arm].ops);
      calls += own.size();
      for (OpId call : own)
        if (summaries.of(module[call].callee).waits)
          return false;
    }
    return isIf ? calls == 1 : calls >= 1; // several in one arm are a group of their own
  }

  /// Arms of expressions and loop headers are no place to start anything.
  void below(const Op &op) {
    if (op.loop) {
      visit(op.loop->body);
    } else if (op.kind == OpKind::Branch && op.branch != BranchKind::Conditional &&
               op.branch != BranchKind::ShortCircuit) {
      for (RegionId arm : op.regions)
        if (arm.valid())
          visit(arm);
    }
  }

  void segment(llvm::ArrayRef<OpId> ops, RegionId region) {
    std::size_t calls = llvm::count_if(ops, [&](OpId op) { return module[op].kind == OpKind::Call; });
    if (calls < 2)
      return;
    if (std::optional<CallGroup> group = Segment(module, summaries, aliasing, ops, region).group())
      groups.push_back(std::move(*group));
  }

  const Module &module;
  const Summaries &summaries;
  Aliasing aliasing;
};

} // namespace

std::vector<CallGroup> findCallGroups(const Module &module, const Summaries &summaries, FunctionId function) {
  Finder finder(module, summaries, function);
  if (module[function].body.valid())
    finder.visit(module[function].body);
  return std::move(finder.groups);
}

} // namespace xcs::analysis
