// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which reason a conflict has, and where to point.

#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;
using report::Reason;

static std::string apart(std::optional<std::int64_t> distance) {
  if (!distance)
    return "";
  return *distance == 1 ? ", 1 iteration apart" : ", " + std::to_string(*distance) + " iterations apart";
}

void LoopAnalysis::headerConflict(const LoopAccess &header, const LoopAccess &write) {
  const AccessPath &path = header.access.path;
  bool isShape = !path.steps.empty() && path.steps.back().kind == StepKind::Size;
  block(isShape ? Reason::Invalidates : Reason::BoundChanges, write.access.op, nameOf(path), "",
        header.access.op);
}

void LoopAnalysis::aliasConflict(const LoopAccess &write, const LoopAccess &other) {
  // Through a pointer that is another one in each iteration, the pointer is to blame.
  for (const LoopAccess *each : {&write, &other}) {
    const AccessPath &path = each->access.path;
    unsigned target = stepsToTarget(path);
    if (target == 0 || affine.isInvariant(path, target))
      continue;
    AccessPath pointer = path;
    pointer.steps.truncate(target - 1);
    TypeId type = typeAt(module, path, target - 1);
    bool isShared = type.valid() && module[type].storage == Storage::Shared;
    const LoopAccess &partner = each == &write ? other : write;
    return block(isShared ? Reason::SharedOwner : Reason::PointerTarget, each->access.op, nameOf(pointer), "",
                 partner.access.op == each->access.op ? OpId() : partner.access.op);
  }
  if (write.access.path.base == module.unknownMemory && other.access.path.base == module.unknownMemory)
    return block(Reason::PointerTarget, write.access.op, nameOf(write.access.path), "");
  block(Reason::MayAlias, write.access.op, nameOf(write.access.path), nameOf(other.access.path),
        other.access.op);
}

/// The load that `s = s + x` makes of s, if the write is of this form.
OpId LoopAnalysis::accumulatedLoad(const LoopAccess &write) const {
  const Op &store = module[write.access.op];
  if (store.kind != OpKind::Store || !store.value.valid() || module[store.value].kind != ValueKind::Expr)
    return {};
  switch (module[store.value].expr) {
  case Expr::Add:
  case Expr::Sub:
  case Expr::Mul:
  case Expr::And:
  case Expr::Or:
  case Expr::Xor:
  case Expr::Min:
  case Expr::Max:
    for (ValueId operand : module[store.value].operands) {
      const Value &value = module[operand];
      if (value.kind == ValueKind::Result && module[value.op].kind == OpKind::Load &&
          module[value.op].path.base == store.path.base && module[value.op].path.steps == store.path.steps)
        return value.op;
    }
    return {};
  default:
    return {};
  }
}

bool LoopAnalysis::isUserCall(const LoopAccess &access) const {
  const Op &op = module[access.access.op];
  return access.access.fromCall && op.kind == OpKind::Call && module[op.callee].kind != CalleeKind::Library;
}

void LoopAnalysis::scalarConflict(const LoopAccess &a, const LoopAccess &b) {
  const LoopAccess &write = a.access.isWrite() ? a : b, &other = a.access.isWrite() ? b : a;
  const AccessPath &path = write.access.path;
  OpId partner = other.access.op == write.access.op ? OpId() : other.access.op;
  for (const LoopAccess *each : {&write, &other})
    if (each->access.isWrite() && isUserCall(*each))
      return block(Reason::CalleeWrites, each->access.op, nameOf(each->access.op), nameOf(each->access.path));
  auto isSum = [&](const LoopAccess &access) {
    return access.access.kind == AccessKind::Update || accumulatedLoad(access).valid();
  };
  bool accumulates =
      other.access.isWrite() ? isSum(write) && isSum(other) : accumulatedLoad(write) == other.access.op;
  if (accumulates) {
    bool isFloat = path.type.valid() && module[path.type].kind == TypeKind::Float;
    Reason reason = isFloat && !module[function].mayReassociate ? Reason::FloatOrder : Reason::Accumulation;
    return block(reason, write.access.op, nameOf(path), "", partner);
  }
  bool isElement = llvm::any_of(path.steps, [](const Step &step) {
    return step.kind == StepKind::Index || step.kind == StepKind::Key;
  });
  if (write.access.kind == AccessKind::Append && !other.access.isWrite())
    return block(Reason::FlowDependence, other.access.op, nameOf(path), "", write.access.op);
  if (!isElement)
    return block(Reason::SharedScalar, write.access.op, nameOf(path), "", partner);
  if (other.access.isWrite())
    return block(Reason::OutputDependence, write.access.op, nameOf(path), "", partner);
  block(Reason::FlowDependence, other.access.op, nameOf(path), "", write.access.op);
}

void LoopAnalysis::elementConflict(const LoopAccess &a, const LoopAccess &b, const Overlap &overlap,
                                   const Meeting &meeting) {
  bool bothWrite = a.access.isWrite() && b.access.isWrite();
  const LoopAccess &write = a.access.isWrite() ? a : b, &other = a.access.isWrite() ? b : a;
  std::string name = nameOf(write.access.path);
  OpId partner = other.access.op == write.access.op ? OpId() : other.access.op;
  for (const LoopAccess *each : {&write, &other})
    if (each->access.isWrite() && isUserCall(*each))
      return block(Reason::CalleeWrites, each->access.op, nameOf(each->access.op), nameOf(each->access.path));
  if (overlap.isUnknown)
    return block(Reason::UnknownSubscript, write.access.op, name, "", partner);
  if (bothWrite)
    return block(Reason::OutputDependence, write.access.op, name, apart(meeting.distance), partner,
                 meeting.distance);
  bool writeFirst = &write == &a ? meeting.aFirst : meeting.bFirst;
  block(writeFirst ? Reason::FlowDependence : Reason::AntiDependence, other.access.op, name,
        apart(meeting.distance), write.access.op, meeting.distance);
}

/// Whether an append always goes to the same container, and to nothing that the test of the loop looks at.
bool LoopAnalysis::mayWait(const LoopAccess &append) const { return !append.isHeader && append.isInvariant; }

/// Appends to one container may wait until the rest of the iteration is done, in order.
bool LoopAnalysis::appendConflict(const LoopAccess &a, const LoopAccess &b) {
  if (a.access.kind != AccessKind::Append || b.access.kind != AccessKind::Append)
    return false;
  for (const LoopAccess *each : {&a, &b}) {
    if (!mayWait(*each)) {
      block(Reason::Accumulation, each->access.op, nameOf(each->access.path));
      continue;
    }
    if (!llvm::is_contained(facts.appends, each->access.op))
      facts.appends.push_back(each->access.op);
  }
  return true;
}

/// Whether the storage shares a word with its neighbours.
bool LoopAnalysis::isPacked(const AccessPath &path) const {
  for (unsigned i = 0; i < path.steps.size(); ++i) {
    StepKind kind = path.steps[i].kind;
    if (kind != StepKind::Owned && kind != StepKind::Deref && kind != StepKind::Index)
      continue;
    TypeId type = typeAt(module, path, i);
    bool isBool = path.type.valid() && module[path.type].kind == TypeKind::Bool;
    if (type.valid() ? module[type].packedBits : isBool && kind != StepKind::Deref)
      return true;
  }
  return false;
}

void LoopAnalysis::packedBits() {
  for (const LoopAccess &each : accesses)
    if (each.access.isWrite() && isPacked(each.access.path))
      block(Reason::PackedBits, each.access.op, nameOf(each.access.path));
}

} // namespace xcs::analysis
