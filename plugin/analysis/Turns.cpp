// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The analysis of a loop whose body is split: the first part of an iteration may run before the tails of all
// earlier iterations, and while they run. Hence it writes nothing that lasts, and reads nothing that an
// earlier tail may write. What a later tail writes is no matter: it waits for all first parts before it.

#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;
using report::Reason;

/// Whether the callee, or one it calls, changes state of the program that no path names (the locale, the
/// floating-point environment, threads): library functions whose effects are unknown.
bool LoopAnalysis::callsHiddenState(CalleeId root) const {
  llvm::SmallVector<CalleeId, 8> work{root};
  llvm::DenseSet<unsigned> seen;
  while (!work.empty()) {
    CalleeId id = work.pop_back_val();
    if (!id.valid() || !seen.insert(id.index).second)
      continue;
    const Callee &callee = module[id];
    bool isUsers = callee.declaration.valid() || callee.kind == CalleeKind::Indirect ||
                   callee.kind == CalleeKind::Virtual;
    if ((callee.kind == CalleeKind::Library || !isUsers) && !callee.body.valid() && summaries.of(id).unknown)
      return true;
    if (!callee.body.valid() || !module[callee.body].body.valid())
      continue;
    module.walk(module[callee.body].body, [&](OpId op) {
      if (module[op].kind == OpKind::Call)
        work.push_back(module[op].callee);
    });
  }
  return false;
}

/// What an op that runs in order does besides accessing memory. On the calling thread and in its turn it may
/// do nearly everything; what it may let others write is not for the first part to read.
void LoopAnalysis::effectsInOrder(OpId id) {
  const Op &op = module[id];
  auto isOrdered = [&] { orderedOps.push_back(id); };
  switch (op.kind) {
  case OpKind::Call: {
    if (!op.callee.valid()) {
      reachEverything.push_back(id);
      return isOrdered();
    }
    const EffectSummary &summary = summaries.of(op.callee);
    if (summary.noReturn)
      block(Reason::NoReturn, id, nameOf(id));
    if (summary.threadIdentity)
      block(Reason::ThreadIdentity, id, nameOf(id));
    if (summary.unknown && callsHiddenState(op.callee))
      block(Reason::UnknownCallee, id, nameOf(id));
    if (summary.unknown || summary.synchronizes)
      reachEverything.push_back(id);
    if (summary.unknown || summary.ordered)
      isOrdered();
    break;
  }
  case OpKind::Effect:
    reachEverything.push_back(id);
    isOrdered();
    break;
  case OpKind::Opaque:
  case OpKind::Await:
    block(Reason::Construct, id, nameOf(id));
    break;
  case OpKind::Return:
    if (op.exit != ExitKind::Throw) // in either part, an exception surfaces in its turn
      exit(id);
    break;
  default:
    break;
  }
  if ((op.kind == OpKind::Load || op.kind == OpKind::Store) && op.path.valid()) {
    TypeId type = op.path.type;
    if (type.valid() && (module[type].isVolatile || module[type].isAtomic)) {
      reachEverything.push_back(id);
      isOrdered();
    }
    if (module[op.path.base].kind == ObjectKind::ThreadLocal)
      block(Reason::ThreadIdentity, id, nameOf(op.path));
  }
}

void LoopAnalysis::wantInOrder(const LoopAccess &access) {
  // The test of the loop and what the loop itself does cannot be moved.
  if (access.isHeader || !module.isInside(module[access.access.op].parent, info.body))
    return block(Reason::BoundChanges, loop, nameOf(access.access.path));
  outOfTurn.push_back(access.access.op);
}

/// Whether the order of the tails takes care of the pair: unless one is written in order and the other read
/// ahead of it.
bool LoopAnalysis::isSettledByOrder(const LoopAccess &a, const LoopAccess &b) {
  bool inOrderA = isOrdered(a), inOrderB = isOrdered(b);
  if (inOrderA != inOrderB)
    return !(inOrderA ? a : b).access.isWrite();
  // Paths count as the same storage in all iterations as long as no pointer on the way changes.
  const LoopAccess &pointer = a.access.isImplicit ? a : b, &write = a.access.isImplicit ? b : a;
  bool isShape =
      !pointer.access.path.steps.empty() && pointer.access.path.steps.back().kind == StepKind::Size;
  if (inOrderA && pointer.access.isImplicit && !isShape && write.access.isWrite())
    block(Reason::PointerTarget, write.access.op, nameOf(pointer.access.path), "", pointer.access.op);
  return true;
}

bool LoopAnalysis::runsAhead(const LoopAccess &a, const LoopAccess &b, const Overlap &overlap, bool report) {
  if (isSettledByOrder(a, b))
    return false;
  bool writesA = isOrdered(a);
  const LoopAccess &write = writesA ? a : b, &read = writesA ? b : a;
  Meeting meeting = dependence.meet(overlap.a, overlap.b);
  exceeded |= meeting.exceeded;
  bool isAhead = writesA ? meeting.aFirst : meeting.bFirst;
  // Neighbouring bits are read and written as one word.
  isAhead |= meeting.any() && isPacked(write.access.path);
  // A call made early also passes what stands before it in its own iteration.
  OpId early = split->earlyCallOf(read.access.op);
  if (!isAhead && early.valid() && split->isBefore(write.access.op, early)) {
    isAhead = true;
    for (unsigned i = 0; i < overlap.a.subscripts.size(); ++i) {
      const std::optional<Form> &x = overlap.a.subscripts[i], &y = overlap.b.subscripts[i];
      if (x && y && x->terms == y->terms && x->constant != y->constant && !overlap.a.isModular &&
          !overlap.b.isModular && !affine.isUnknown(*x))
        isAhead = false;
    }
  }
  if (isAhead && report)
    wantInOrder(read);
  return isAhead;
}

/// Whether the callee gets to know where the storage is: by an argument that names it, or that leads
/// anywhere.
bool LoopAnalysis::leadsTo(OpId call, const AccessPath &path) const {
  return llvm::any_of(module[call].arguments, [&](const Argument &argument) {
    if (!argument.path.valid())
      return argument.value.valid() && mayHoldPointers(module, module[argument.value].type);
    const Object &base = module[argument.path.base];
    bool isLiteral = base.kind == ObjectKind::Global && base.isConstant && !isOnlyUnchangedHere(base);
    if (isLiteral || argument.path.base == path.base)
      return !isLiteral;
    bool isNamed = (base.kind == ObjectKind::Local || base.kind == ObjectKind::Parameter) &&
                   !base.isReference && stepsToTarget(argument.path) == 0 && !reachesFurther(argument.path);
    return !isNamed || mayHoldPointers(module, base.type);
  });
}

/// Nobody but this function can name the storage, so that no unknown function can write it.
bool LoopAnalysis::isOutOfReach(const LoopAccess &access) const {
  const AccessPath &path = access.access.path;
  const Object &base = module[path.base];
  if (stepsToTarget(path) != 0 || reachesFurther(path) || base.isReference)
    return false;
  if (base.isConstant && !isOnlyUnchangedHere(base))
    return true;
  if ((base.kind != ObjectKind::Local && base.kind != ObjectKind::Parameter) || base.addressTaken ||
      base.isCaptured || base.function != function)
    return false;
  bool isKnown = false; // to a function that may have kept what it was told
  module.walk(module[function].body, [&](OpId id) {
    const Op &op = module[id];
    bool isUnknown = op.kind == OpKind::Call && (!op.callee.valid() || summaries.of(op.callee).unknown);
    isKnown |= isUnknown && leadsTo(id, path);
  });
  return !isKnown;
}

/// The first part writes nothing that lasts, and reads nothing that is in reach of what runs in order.
void LoopAnalysis::checkFirstPart() {
  for (OpId id : facts.visibleWrites) {
    if (split->isOrdered(id))
      continue;
    if (module.isInside(module[id].parent, info.body))
      outOfTurn.push_back(id);
    else
      block(Reason::SharedScalar, id, nameOf(id));
  }
  if (reachEverything.empty())
    return;
  for (const LoopAccess &each : accesses)
    if (!isOrdered(each) && !isOutOfReach(each))
      wantInOrder(each);
  if (!facts.guards.empty())
    block(Reason::UnknownCallee, reachEverything.front(), nameOf(reachEverything.front()));
}

} // namespace xcs::analysis
