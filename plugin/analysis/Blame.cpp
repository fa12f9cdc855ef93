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

/// The step that chooses storage which shares a word with its neighbours; before it the path names their
/// container.
std::optional<unsigned> LoopAnalysis::packedStep(const AccessPath &path) const {
  for (unsigned i = 0; i < path.steps.size(); ++i) {
    StepKind kind = path.steps[i].kind;
    if (kind != StepKind::Owned && kind != StepKind::Deref && kind != StepKind::Index)
      continue;
    // An element is of the container before Owned or Deref.
    if (kind == StepKind::Index && i > 0 &&
        (path.steps[i - 1].kind == StepKind::Owned || path.steps[i - 1].kind == StepKind::Deref))
      continue;
    TypeId type = typeAt(module, path, i);
    bool isBool = path.type.valid() && module[path.type].kind == TypeKind::Bool;
    if (type.valid() ? module[type].packedBits : isBool && kind != StepKind::Deref)
      return i;
  }
  return std::nullopt;
}

/// Whether two iterations never reach words of one container by these accesses: `rows[i][j]`, of a vector of
/// vectors.
bool LoopAnalysis::haveOwnWords(const LoopAccess &a, unsigned stepsA, const LoopAccess &b, unsigned stepsB) {
  const AccessPath &x = a.access.path, &y = b.access.path;
  auto samePrefixes = [&](unsigned steps) { return samePrefix(x, y, steps); };
  if (aliasing.query(x, y, samePrefixes).kind == AliasResult::No)
    return true;
  auto leads = [](const Step &step) { return step.kind == StepKind::Deref || step.kind == StepKind::Any; };
  if (x.base != y.base || !samePrefix(x, y, 0) || a.isHeader || b.isHeader ||
      llvm::any_of(llvm::ArrayRef(x.steps).take_front(stepsA), leads) ||
      llvm::any_of(llvm::ArrayRef(y.steps).take_front(stepsB), leads))
    return false;
  LoopAccess first = a, second = b;
  first.access.path.steps.truncate(stepsA);
  second.access.path.steps.truncate(stepsB);
  Overlap overlap = compare(first, second, 0, 0);
  if (overlap.isDisjoint || overlap.isVague)
    return overlap.isDisjoint;
  Meeting meeting = dependence.meet(overlap.a, overlap.b);
  exceeded |= meeting.exceeded;
  return !meeting.any() && !meeting.exceeded;
}

void LoopAnalysis::packedBits() {
  llvm::SmallVector<std::pair<const LoopAccess *, unsigned>, 8> packed;
  for (const LoopAccess &each : accesses)
    if (std::optional<unsigned> step = packedStep(each.access.path))
      packed.emplace_back(&each, *step);
  for (const auto &[write, steps] : packed) {
    if (!write->access.isWrite())
      continue;
    bool isAlone =
        packed.size() <= 32 && llvm::all_of(packed, [&, write = write, steps = steps](const auto &other) {
          return haveOwnWords(*write, steps, *other.first, other.second);
        });
    if (!isAlone)
      block(Reason::PackedBits, write->access.op, nameOf(write->access.path));
  }
}

} // namespace xcs::analysis
