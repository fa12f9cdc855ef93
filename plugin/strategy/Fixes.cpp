// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "strategy/Fixes.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::strategy {

using namespace ir;
using analysis::Blocker;
using report::Reason;

namespace {
/// Each trial looks at the whole module once, for its summaries.
constexpr std::size_t MostWork = 20'000'000;
/// More changes than this are no advice.
constexpr std::size_t MostChanges = 6;
} // namespace

/// One edit of a declaration, in the IR and in words.
struct Fixes::Change {
  enum class Kind { Pure, Io, Noexcept, Restrict, Independent, NotSequential, Reassociate } kind;
  std::uint32_t index = 0; ///< Of the callee, object, op or function.
  std::string text;

  void apply(Module &module) const {
    switch (kind) {
    case Kind::Pure:
      module.callees[index].contract.pure = true;
      break;
    case Kind::Io:
      module.callees[index].contract.io = true;
      break;
    case Kind::Noexcept:
      module.callees[index].isNoexcept = true;
      break;
    case Kind::Restrict:
      module.objects[index].isRestrict = true;
      break;
    case Kind::Independent:
      module.ops[index].loop->hint = LoopHint::Independent;
      break;
    case Kind::NotSequential:
      module.ops[index].loop->hint = LoopHint::None;
      break;
    case Kind::Reassociate:
      module.functions[index].mayReassociate = true;
      break;
    }
  }

  void undo(Module &module, const Module &original) const {
    switch (kind) {
    case Kind::Pure:
    case Kind::Io:
    case Kind::Noexcept:
      module.callees[index].contract = original.callees[index].contract;
      module.callees[index].isNoexcept = original.callees[index].isNoexcept;
      break;
    case Kind::Restrict:
      module.objects[index].isRestrict = original.objects[index].isRestrict;
      break;
    case Kind::Independent:
    case Kind::NotSequential:
      module.ops[index].loop->hint = original.ops[index].loop->hint;
      break;
    case Kind::Reassociate:
      module.functions[index].mayReassociate = original.functions[index].mayReassociate;
      break;
    }
  }
};

Fixes::~Fixes() = default;

namespace {

/// Reasons that come of not knowing: the user may know better.
bool isIgnorance(const Blocker &blocker) {
  switch (blocker.reason) {
  case Reason::UnknownSubscript:
  case Reason::MayAlias:
  case Reason::PointerTarget:
  case Reason::SharedOwner:
  case Reason::IndirectCall:
    return true;
  default:
    return false;
  }
}

/// The pointer or reference through which the op reaches its storage, where it can be declared __restrict.
ObjectId restrictable(const Module &module, OpId op) {
  if (!op.valid() || !module[op].path.valid())
    return {};
  const Object &base = module[module[op].path.base];
  bool isPointer = base.type.valid() && module[base.type].kind == TypeKind::Pointer;
  bool isNamed = base.kind == ObjectKind::Parameter || base.kind == ObjectKind::Local;
  return isNamed && !base.name.empty() && isPointer && !base.isRestrict ? module[op].path.base : ObjectId();
}

} // namespace

std::vector<Fixes::Change> Fixes::changesFor(const Place &place, llvm::ArrayRef<Blocker> blockers) const {
  std::vector<Change> changes;
  auto add = [&](Change::Kind kind, std::uint32_t index, std::string text) {
    bool known = llvm::any_of(changes, [&](const Change &other) { return other.text == text; });
    if (!known)
      changes.push_back({kind, index, std::move(text)});
  };
  OpId loop = place.instances.front().loop;
  for (const Blocker &blocker : blockers) {
    CalleeId callee = blocker.op.valid() ? original[blocker.op].callee : CalleeId();
    switch (blocker.reason) {
    case Reason::UnknownCallee:
    case Reason::VirtualCall:
      if (callee.valid() && blocker.declaration.valid()) {
        const std::string name = "declare '" + original[callee].name + "' ";
        add(Change::Kind::Pure, callee.index, name + "[[xcs::pure]], if it only reads its arguments");
        add(Change::Kind::Io, callee.index, name + "[[xcs::io]], if it waits for the outside");
      }
      break;
    case Reason::MayThrow:
      if (callee.valid() && original[callee].declaration.valid())
        add(Change::Kind::Noexcept, callee.index, "declare '" + original[callee].name + "' noexcept");
      break;
    case Reason::MayAlias:
      for (OpId op : {blocker.op, blocker.partner})
        if (ObjectId object = restrictable(original, op); object.valid())
          add(Change::Kind::Restrict, object.index, "declare '" + original[object].name + "' __restrict");
      break;
    case Reason::FloatOrder:
      add(Change::Kind::Reassociate, place.instances.front().function.index,
          "allow other last bits: declare the function [[xcs::reassociate]]");
      break;
    case Reason::AskedSequential:
      add(Change::Kind::NotSequential, loop.index, "remove #pragma xcs sequential");
      break;
    default:
      break;
    }
  }
  if (loop.valid() && llvm::all_of(blockers, isIgnorance))
    add(Change::Kind::Independent, loop.index,
        "if you know that no two iterations touch the same data, write #pragma xcs independent before the "
        "loop");
  return changes;
}

bool Fixes::suffices(llvm::ArrayRef<Change> changes, const Place &place, Examine examine) {
  work += original.ops.size();
  if (work > MostWork)
    return false;
  if (!scratch)
    scratch = std::make_unique<Module>(original);
  for (const Change &change : changes)
    change.apply(*scratch);
  bool result = examine(*scratch, analysis::Summaries(*scratch), place).wantsCommit();
  for (const Change &change : changes)
    change.undo(*scratch, original);
  return result;
}

bool Fixes::hasTried(const Place &place) const {
  return place.kind == report::SiteKind::Loop && place.instances.size() == 1 && work <= MostWork;
}

std::vector<std::string> Fixes::of(const Place &place, llvm::ArrayRef<Blocker> blockers, Examine examine) {
  // What holds for one instantiation of a template need not hold for the others.
  if (place.instances.size() != 1 || blockers.empty())
    return {};
  std::vector<Change> changes = changesFor(place, blockers);
  if (changes.empty() || changes.size() > MostChanges)
    return {};
  std::vector<std::string> alternatives;
  for (const Change &change : changes) {
    bool isLast = change.kind == Change::Kind::Independent;
    if ((!isLast || alternatives.empty()) && suffices(change, place, examine))
      alternatives.push_back(change.text);
  }
  if (!alternatives.empty())
    return alternatives;
  llvm::erase_if(changes, [](const Change &change) {
    return change.kind == Change::Kind::Io || change.kind == Change::Kind::Independent;
  });
  if (changes.size() < 2 || !suffices(changes, place, examine))
    return {};
  for (std::size_t i = 0; i < changes.size();) { // what is not needed goes
    std::vector<Change> fewer = changes;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (suffices(fewer, place, examine))
      changes = std::move(fewer);
    else
      ++i;
  }
  std::string all;
  for (const Change &change : changes)
    all += (all.empty() ? "" : "; and ") + change.text;
  return {all};
}

} // namespace xcs::strategy
