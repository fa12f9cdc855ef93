// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables declared outside the loop that each iteration may have for itself.

#include "analysis/FirstUse.h"
#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

namespace xcs::analysis {

using namespace ir;
using report::Reason;

/// Longer arrays do not belong on the stacks of the threads that run iterations.
static constexpr std::int64_t MostElements = 4096;

/// A vector or string of scalars whose elements lie where the standard library's own allocator puts them.
bool isPlainContainer(const Module &module, TypeId id) {
  const Type &type = module[id];
  if ((type.container != "std::vector" && type.container != "std::basic_string") || type.packedBits ||
      !type.element.valid() || !module[type.element].isScalar())
    return false;
  return type.name == type.container + "<" + module[type.element].name + ">";
}

/// Whether the function asks the container for more than its elements: how much room it has, or where.
bool LoopAnalysis::looksAtStorage(ObjectId id) const {
  auto tells = [](const Callee &callee) {
    llvm::StringRef name = callee.name;
    return name.ends_with("::capacity") || name.ends_with("::shrink_to_fit") || name.ends_with("::swap");
  };
  const bool isTold =
      llvm::any_of(module.callees, tells); // Somewhere: perhaps by what the object is passed to.
  bool looks = false;
  module.walk(module[function].body, [&](OpId op) {
    for (const Argument &argument : module[op].arguments)
      if (argument.path.valid() && argument.path.base == id && module[op].callee.valid()) {
        const Callee &callee = module[module[op].callee];
        looks |= callee.kind == CalleeKind::Library ? tells(callee) : isTold;
      }
  });
  return looks;
}

/// Not what the reader made up: "result of std::accumulate".
static bool isIdentifier(llvm::StringRef name) {
  return !name.empty() && llvm::all_of(name, [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

/// Objects that the loop may write: stored to, handed to calls, or variables of inner loops.
std::vector<ObjectId> LoopAnalysis::writtenOutside() const {
  llvm::SmallSetVector<unsigned, 16> found;
  auto note = [&](OpId id) {
    const Op &op = module[id];
    if (!affine.isInside(id))
      return;
    if (op.kind == OpKind::Store)
      found.insert(op.path.base.index);
    for (const Argument &argument : op.arguments)
      if (argument.mode == PassMode::Ref && argument.path.valid())
        found.insert(argument.path.base.index);
    if (op.loop && !op.loop->declaresVariable && op.loop->variable.valid())
      found.insert(op.loop->variable.index);
  };
  if (info.header.valid())
    module.walk(info.header, note);
  module.walk(info.body, note);
  std::vector<ObjectId> result;
  for (unsigned index : found)
    if (mayBeOwn(ObjectId(index)))
      result.push_back(ObjectId(index));
  return result;
}

/// Whether the text of an iteration would mean the same with a variable of its own in place of this one:
/// nothing but its name leads to it, and making and copying it has no effect.
bool LoopAnalysis::mayBeOwn(ObjectId id) const {
  const Object &object = module[id];
  bool isLocal = object.kind == ObjectKind::Local || object.kind == ObjectKind::Parameter;
  if (!isLocal || object.function != function || object.isReference || object.addressTaken ||
      object.isCaptured || object.hasSecondName || !isIdentifier(object.name) || !object.type.valid() ||
      affine.isPerIteration(id) || id == info.variable)
    return false;
  if (object.scope.valid() && info.header.valid() && module.isInside(object.scope, info.header))
    return false;
  const Type &type = module[object.type];
  bool isRecord = type.kind == TypeKind::Record && type.lifetime == Lifetime::Trivial &&
                  type.storage == Storage::None && type.container.empty() && !type.isUnion;
  std::optional<std::int64_t> extent = extentOf(module, object.type);
  bool isBuffer = extent && *extent <= MostElements;
  if (isPlainContainer(module, object.type) && !looksAtStorage(id)) // It starts empty, like a cleared one.
    isBuffer = true;
  if (type.isVolatile || type.isAtomic || type.isConst || (!type.isScalar() && !isRecord && !isBuffer))
    return false;
  if (info.range.valid() && info.range.base == id)
    return false;
  for (OpId outer : affine.enclosing())
    if (module[outer].loop->range.valid() && module[outer].loop->range.base == id)
      return false;
  return !isKept(id);
}

/// Whether some call of the function gets the object by reference and could keep its address.
bool LoopAnalysis::isKept(ObjectId id) const {
  bool kept = false;
  module.walk(module[function].body, [&](OpId op) {
    for (const Argument &argument : module[op].arguments) {
      if (kept || argument.mode == PassMode::Value || !argument.path.valid() || argument.path.base != id ||
          stepsToTarget(argument.path) != 0)
        continue;
      if (!module[op].callee.valid()) {
        kept = true;
        continue;
      }
      const Callee &callee = module[module[op].callee];
      if (callee.kind == CalleeKind::Library || callee.contract.pure)
        continue;
      const EffectSummary &summary = summaries.of(module[op].callee);
      auto mayKeep = [&](AccessKind kind, TypeId type) {
        return kind != AccessKind::Read && mayHoldPointers(module, type);
      };
      kept = summary.unknown;
      for (const ParameterAccess &access : summary.parameters)
        kept |= mayKeep(access.kind, {});
      for (const auto &[kind, path] : summary.globals)
        kept |= mayKeep(kind, path.type);
    }
  });
  return kept;
}

/// The last op of the body that writes the object; the loop if there is none to point at.
OpId LoopAnalysis::lastWrite(ObjectId id) const {
  OpId last = loop;
  module.walk(info.body, [&](OpId op) {
    if (module[op].kind == OpKind::Store && module[op].path.base == id)
      last = op;
  });
  return last;
}

/// Whether an exception of the loop may be caught where the object is still there.
bool LoopAnalysis::isCaught(ObjectId id) const {
  if (!facts.throwing.valid())
    return false;
  for (OpId outer = module[module[loop].parent].parentOp; outer.valid();
       outer = module[module[outer].parent].parentOp)
    if (module[outer].kind == OpKind::Branch && module[outer].branch == BranchKind::Try) {
      RegionId scope = module[id].scope;
      bool isInside = scope.valid() && llvm::any_of(module[outer].regions, [&](RegionId arm) {
                        return arm.valid() && module.isInside(scope, arm);
                      });
      if (!isInside)
        return true;
    }
  return false;
}

/// Where nothing but the last value is in the way of a copy for each iteration, that is what to say.
void LoopAnalysis::settleUnsure() {
  for (const auto &[object, use] : unsure) {
    auto isOf = [&](const Blocker &blocker) {
      bool isConflict =
          blocker.reason == Reason::SharedScalar || blocker.reason == Reason::OutputDependence ||
          blocker.reason == Reason::FlowDependence || blocker.reason == Reason::AntiDependence ||
          blocker.reason == Reason::UnknownSubscript || blocker.reason == Reason::Accumulation;
      return isConflict && module[blocker.op].path.valid() && module[blocker.op].path.base == object;
    };
    if (llvm::none_of(facts.blockers, isOf))
      continue;
    llvm::erase_if(facts.blockers, isOf);
    block(Reason::LastWriteUnsure, lastWrite(object), module[object].name, "", use);
  }
}

/// A loop variable declared outside keeps the value with which the loop ended.
void LoopAnalysis::settleVariable() {
  bool isCounted = info.kind == LoopKind::Counted || info.kind == LoopKind::Iterator;
  if (!isCounted || info.declaresVariable || !info.variable.valid())
    return;
  const Object &object = module[info.variable];
  bool isLocal = (object.kind == ObjectKind::Local || object.kind == ObjectKind::Parameter) &&
                 object.function == function && !object.isReference;
  bool isOwn = isLocal && !object.addressTaken && !object.isCaptured && !object.hasSecondName;
  if (info.kind != LoopKind::Counted || !isOwn || isCaught(info.variable) || endsEarly())
    return block(Reason::LastValue, loop, object.name);
  facts.keepsVariable = true;
}

/// Whether the loop may end in another way than by its test: which iteration is the last is open then.
bool LoopAnalysis::endsEarly() const {
  bool ends = false;
  module.walk(info.body, [&](OpId id) {
    const Op &op = module[id];
    ends |= op.kind == OpKind::Return &&
            (op.exit == ExitKind::Return || op.exit == ExitKind::Goto ||
             (op.exit == ExitKind::Break && op.exitTarget.valid() &&
              !module.isInside(module[op.exitTarget].parent, info.body)) ||
             (op.exit == ExitKind::Continue && op.exitTarget.valid() && op.exitTarget != loop &&
              !module.isInside(module[op.exitTarget].parent, info.body)));
  });
  return ends;
}

void LoopAnalysis::findPrivates() {
  settleVariable();
  if (info.kind == LoopKind::Algorithm) // What its callable names is not the loop's to declare.
    return;
  std::vector<ObjectId> objects = writtenOutside();
  if (objects.empty())
    return;
  // Where control jumps at will, nothing is known to come first.
  bool jumps = false;
  module.walk(module[function].body, [&](OpId id) {
    const Op &op = module[id];
    jumps |= op.kind == OpKind::Return && op.exit == ExitKind::Goto;
    jumps |= op.loop && op.loop->kind == LoopKind::Goto;
    jumps |= op.kind == OpKind::Opaque && op.construct == "a variable with a cleanup function";
  });
  if (jumps)
    return;
  auto summaryOf = [&](CalleeId callee) -> const EffectSummary & { return summaries.of(callee); };
  // Their values change while an iteration runs, whatever becomes of them.
  for (ObjectId object : objects)
    affine.addPrivate(object);
  FirstUse uses(module, summaryOf, affine, objects);
  std::vector<FirstUses> inside = uses.ofIteration(loop, [&](OpId op) { return affine.isInside(op); });
  std::vector<FirstUses> later = uses.after(loop);
  for (ObjectId object : objects)
    affine.removePrivate(object);
  const bool mayEndEarly = endsEarly();
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (isCaught(objects[i]))
      continue;
    if (inside[i].read.valid()) {
      if (std::optional<Stepping> stepping = mayEndEarly ? std::nullopt : steppingOf(objects[i])) {
        evidence("'" + module[objects[i]].name + "' moves by the same amount in every iteration",
                 Basis::Proved);
        affine.addStepping(*stepping);
        facts.steppings.push_back(std::move(*stepping));
      }
      continue;
    }
    bool isLive = later[i].read.valid();
    if (isLive && (!inside[i].isWritten || mayEndEarly)) { // Perhaps elements of their own, or a reduction.
      unsure.push_back({objects[i], later[i].read});
      continue;
    }
    facts.privates.push_back({objects[i], isLive});
    affine.addPrivate(objects[i]);
    evidence("every iteration writes '" + module[objects[i]].name + "' before it reads it", Basis::Proved);
  }
}

} // namespace xcs::analysis
