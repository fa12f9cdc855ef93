// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/FirstUse.h"
#include "analysis/Alias.h"
#include "analysis/Types.h"
#include "ir/KnownTypes.h"
#include "llvm/ADT/STLExtras.h"
#include <utility>

namespace xcs::analysis {

using namespace ir;

FirstUse::FirstUse(const Module &module, SummaryOf summaryOf, Affine &affine,
                   llvm::ArrayRef<ObjectId> objects)
    : module(module), summaryOf(summaryOf), affine(&affine), objects(objects.begin(), objects.end()),
      firstReads(objects.size()) {
  for (unsigned i = 0; i < objects.size(); ++i)
    positions[objects[i].index] = i;
}

std::optional<std::int64_t> extentOf(const Module &module, TypeId id) {
  if (!id.valid() || module[id].kind != TypeKind::Array || !module[id].element.valid() ||
      !module[module[id].element].isScalar())
    return std::nullopt;
  // "double[64]", "std::array<double, 64>"
  llvm::StringRef name = module[id].name;
  llvm::StringRef digits = name.ends_with("]")   ? name.drop_back().rsplit('[').second
                           : name.ends_with(">") ? name.drop_back().rsplit(", ").second
                                                 : "";
  std::int64_t extent = 0;
  return digits.getAsInteger(10, extent) || extent <= 0 ? std::nullopt : std::optional(extent);
}

bool FirstUse::isArray(unsigned object) const {
  return module[module[objects[object]].type].kind == TypeKind::Array;
}

Span FirstUse::whole(unsigned object) const {
  Span span;
  span.high.constant = extentOf(module, module[objects[object]].type).value_or(INT64_MAX);
  return span;
}

/// Whether the elements that the path names are written, in the first turn of the loops around it, too.
bool FirstUse::areCovered(unsigned object, const AccessPath &path, const State &state) const {
  if (!affine)
    return false;
  const Spans &known = state.elements[object];
  if (known.covers(*affine, whole(object))) // Whatever the subscript, it is one of them.
    return true;
  bool isElement = !path.steps.empty() && path.steps[0].kind == StepKind::Index;
  std::optional<Span> span = isElement ? elementAt(*affine, path.steps[0].index, inner) : std::nullopt;
  for (std::size_t i = inner.size(); span; --i) {
    if (known.covers(*affine, *span))
      return true;
    if (i == 0)
      break;
    span = overAllTurns(*affine, *span, inner[i - 1]);
  }
  return false;
}

FirstUse::State FirstUse::start() const {
  State state;
  state.written.resize(objects.size());
  state.elements.resize(objects.size());
  return state;
}

/// The members that lead from the variable to the storage; stops at the first step that is none.
static std::string memberOf(const AccessPath &path, unsigned &steps) {
  std::string member;
  for (steps = 0; steps < path.steps.size() && path.steps[steps].kind == StepKind::Field; ++steps)
    member += (steps ? "." : "") + path.steps[steps].field;
  return member;
}

bool FirstUse::isCovered(unsigned object, const std::string &member, TypeId type, const State &state,
                         unsigned depth) const {
  llvm::StringRef wanted = member;
  for (const std::string &known : state.written[object])
    if (known.empty() || wanted == known || (wanted.starts_with(known) && wanted[known.size()] == '.'))
      return true;
  // All its members one by one.
  if (!type.valid() || depth > 4)
    return false;
  const Type &record = module[type];
  if (record.kind != TypeKind::Record || record.isUnion || !record.membersKnown || record.members.empty())
    return false;
  return llvm::all_of(record.members, [&](const Member &each) {
    return !each.name.empty() && isCovered(object, member.empty() ? each.name : member + "." + each.name,
                                           each.type, state, depth + 1);
  });
}

void FirstUse::read(OpId op, const AccessPath &path, const State &state) {
  auto known = positions.find(path.base.index);
  if (known == positions.end() || stepsToTarget(path) != 0 || !state.isReachable ||
      firstReads[known->second].valid())
    return;
  if (isArray(known->second)) {
    if (!areCovered(known->second, path, state))
      firstReads[known->second] = op;
    return;
  }
  unsigned steps = 0;
  std::string member = memberOf(path, steps);
  AccessPath plain = path; // A read of a bit-field counts as one of what it is a part of.
  plain.type = {};
  if (!isCovered(known->second, member, typeAt(module, plain, steps), state))
    firstReads[known->second] = op;
}

/// Notes a store that is certain to change all of the storage.
void FirstUse::write(const AccessPath &path, State &state) {
  auto known = positions.find(path.base.index);
  if (known == positions.end() || stepsToTarget(path) != 0)
    return;
  if (isArray(known->second)) {
    TypeId element = module[module[path.base].type].element;
    bool isElement = affine && path.steps.size() == 1 && path.steps[0].kind == StepKind::Index &&
                     path.type.valid() && module[path.type].name == module[element].name;
    if (std::optional<Span> span = isElement ? elementAt(*affine, path.steps[0].index, inner) : std::nullopt)
      state.elements[known->second].add(*affine, std::move(*span));
    return;
  }
  unsigned steps = 0;
  std::string member = memberOf(path, steps);
  AccessPath plain = path; // What the steps lead to, whatever it is accessed as.
  plain.type = {};
  TypeId type = typeAt(module, plain, steps);
  // Bit-fields, members of unions and reinterpreted storage have the path of what they are a part of.
  bool isWhole = steps == path.steps.size() && type.valid() && path.type.valid() &&
                 module[type].name == module[path.type].name;
  if (isWhole)
    state.written[known->second].push_back(std::move(member));
}

/// A bit-field and a member of a union are stored to under the path of the whole: the value tells.
static bool storesAll(const Module &module, const Op &store) {
  TypeId target = defaultPathType(module, store.path);
  if (!target.valid() || module[target].kind != TypeKind::Record)
    return true;
  if (module[target].isUnion || !store.value.valid() || !module[store.value].type.valid())
    return false;
  return module[module[store.value].type].name == module[target].name;
}

/// The container that a call of the library leaves with contents that do not depend on those before: invalid
/// if it is no such call.
static AccessPath overwrittenBy(const Module &module, const Op &call) {
  if (call.kind != OpKind::Call || !call.callee.valid() || call.arguments.empty())
    return {};
  const Callee &callee = module[call.callee];
  const Argument &object = call.arguments.front();
  bool isMember = callee.kind == CalleeKind::Library && callee.isMember && callee.model &&
                  object.mode == PassMode::Ref && object.path.valid() && object.path.steps.empty();
  if (!isMember)
    return {};
  TypeId type = module[object.path.base].type;
  if (!type.valid() || module[type].container.empty())
    return {};
  for (llvm::StringRef member : {"::clear", "::assign", "::operator="})
    if (callee.name == module[type].container + member.str())
      return object.path;
  return {};
}

void FirstUse::accesses(OpId id, State &state) {
  llvm::SmallVector<Access, 8> made;
  accessesOf(module, id, summaryOf, made);
  if (AccessPath whole = overwrittenBy(module, module[id]); whole.valid()) {
    // Its arguments first: they may be parts of the old contents.
    for (const Access &access : made)
      if (access.kind == AccessKind::Read || access.path.base != whole.base)
        read(id, access.path, state);
    if (auto known = positions.find(whole.base.index); known != positions.end())
      state.written[known->second].push_back("");
    return;
  }
  bool isStore = module[id].kind == OpKind::Store;
  for (const Access &access : made) {
    // A summary that says that a call writes does not say that it does not look first.
    if (access.kind == AccessKind::Write && isStore && storesAll(module, module[id]))
      write(access.path, state);
    else if (access.kind == AccessKind::Write && isStore)
      continue;
    else
      read(id, access.path, state);
  }
}

void FirstUse::meet(State &into, const State &other) const {
  if (!other.isReachable)
    return;
  if (!into.isReachable) {
    into = other;
    return;
  }
  for (unsigned i = 0; i < objects.size(); ++i) {
    // A member counts where it, or all of what it is a part of, is written on both ways.
    std::vector<std::string> both;
    for (const std::string &member : into.written[i])
      if (isCovered(i, member, {}, other))
        both.push_back(member);
    for (const std::string &member : other.written[i])
      if (isCovered(i, member, {}, into) && !llvm::is_contained(both, member))
        both.push_back(member);
    into.written[i] = std::move(both);
    if (affine)
      into.elements[i].meet(*affine, other.elements[i]);
  }
}

void FirstUse::leave(std::map<OpId, State> &exits, OpId target, const State &state) {
  auto [entry, isNew] = exits.try_emplace(target, state);
  if (!isNew)
    meet(entry->second, state);
}

void FirstUse::join(std::map<OpId, State> &exits, OpId target, State &state) {
  if (auto found = exits.find(target); found != exits.end()) {
    meet(state, found->second);
    exits.erase(found);
  }
}

void FirstUse::region(RegionId id, State &state) {
  for (OpId each : module[id].ops)
    op(each, state);
}

/// A class object that is returned need not be copied, and then no op reads it.
void FirstUse::returned(OpId id, const State &state) {
  ValueId value = module[id].value;
  if (!value.valid() || (module[value].type.valid() && module[module[value].type].isScalar()))
    return;
  for (unsigned i = 0; i < objects.size(); ++i) {
    AccessPath whole;
    whole.base = objects[i];
    if (!module[module[objects[i]].type].isScalar())
      read(id, whole, state);
  }
}

void FirstUse::op(OpId id, State &state) {
  const Op &op = module[id];
  switch (op.kind) {
  case OpKind::Loop:
    return loop(id, state);
  case OpKind::Branch:
    return branch(id, state);
  case OpKind::Return:
    if (op.exit == ExitKind::Break && op.exitTarget.valid())
      leave(breaks, op.exitTarget, state);
    if (op.exit == ExitKind::Continue && op.exitTarget.valid())
      leave(continues, op.exitTarget, state);
    if (op.exit == ExitKind::Return)
      returned(id, state);
    state.isReachable = false;
    return;
  case OpKind::Await:
  case OpKind::Opaque:
    if (opaqueReads && op.construct != "a preprocessor directive")
      for (unsigned i = 0; i < objects.size(); ++i)
        if (state.isReachable && !firstReads[i].valid())
          firstReads[i] = id;
    return;
  default:
    return accesses(id, state);
  }
}

bool FirstUse::isStep(const LoopInfo &info, OpId id) const {
  return info.incrementRange.valid() && info.incrementRange.contains(module[id].range);
}

/// The ops of a header that test, or those that step on.
void FirstUse::header(const LoopInfo &info, bool steps, State &state) {
  if (!info.header.valid())
    return;
  for (OpId each : module[info.header].ops)
    if (isStep(info, each) == steps)
      op(each, state);
}

/// Whether the loop runs at least once whatever happens.
static bool isCertain(const Module &module, const LoopInfo &loop) {
  auto constant = [&](ValueId id) {
    return id.valid() && module[id].kind == ValueKind::Constant ? std::optional(module[id].constant)
                                                                : std::nullopt;
  };
  std::optional<std::int64_t> lower = constant(loop.lower), upper = constant(loop.upper);
  if (loop.kind != LoopKind::Counted || !lower || !upper)
    return false;
  switch (loop.relation) {
  case Relation::Less:
    return *lower < *upper;
  case Relation::LessEqual:
    return *lower <= *upper;
  case Relation::Greater:
    return *lower > *upper;
  case Relation::GreaterEqual:
    return *lower >= *upper;
  case Relation::NotEqual:
    return *lower != *upper;
  }
  return false;
}

void FirstUse::loop(OpId id, State &state) {
  const LoopInfo &info = *module[id].loop;
  accesses(id, state);
  if (info.range.valid())
    read(id, info.range, state); // Its elements have names of their own in the body.
  bool testsAfter = info.kind == LoopKind::DoWhile;
  if (!testsAfter)
    header(info, /*steps=*/false, state);
  if (info.kind == LoopKind::Counted && !info.declaresVariable && info.variable.valid()) {
    AccessPath variable;
    variable.base = info.variable;
    variable.type = module[info.variable].type;
    write(variable, state);
  }
  State body = state;
  inner.push_back(id);
  region(info.body, body);
  inner.pop_back();
  join(continues, id, body);
  // What the turns write one after the other is written when all are done, and be there none.
  std::vector<Spans> turns(objects.size());
  if (affine && !breaks.contains(id) && !testsAfter && body.isReachable)
    turns = body.elements;
  header(info, /*steps=*/true, body);
  if (testsAfter)
    header(info, /*steps=*/false, body);
  if (testsAfter || isCertain(module, info))
    state = std::move(body);
  for (unsigned i = 0; affine && i < objects.size(); ++i) {
    turns[i].leave(*affine, id);
    state.elements[i].addAll(*affine, turns[i]);
  }
  join(breaks, id, state);
}

void FirstUse::branch(OpId id, State &state) {
  const Op &op = module[id];
  const State before = state;
  bool isEitherOr =
      (op.branch == BranchKind::If || op.branch == BranchKind::Conditional) && op.regions.size() <= 2;
  bool isFirst = true;
  for (unsigned i = 0; i < std::max<std::size_t>(op.regions.size(), isEitherOr ? 2 : 0); ++i) {
    State arm = before;
    if (i < op.regions.size() && op.regions[i].valid())
      region(op.regions[i], arm);
    if (isFirst)
      state = std::move(arm);
    else
      meet(state, arm);
    isFirst = false;
  }
  // Which arms of the others run, and in what order, is not looked into.
  if (!isEitherOr && op.branch != BranchKind::Try)
    state = before;
  join(breaks, id, state);
}

std::vector<FirstUses> FirstUse::result(const State &state) {
  std::vector<FirstUses> uses(objects.size());
  for (unsigned i = 0; i < objects.size(); ++i) {
    uses[i].read = firstReads[i];
    uses[i].isWritten =
        state.isReachable && (isArray(i) ? affine && state.elements[i].covers(*affine, whole(i))
                                         : isCovered(i, "", module[objects[i]].type, state));
  }
  firstReads.assign(objects.size(), {});
  breaks.clear();
  continues.clear();
  return uses;
}

std::vector<FirstUses> FirstUse::ofIteration(OpId id, llvm::function_ref<bool(OpId)> runsEachTime) {
  const LoopInfo &info = *module[id].loop;
  State state = start();
  auto ofHeader = [&](bool steps) {
    if (info.header.valid())
      for (OpId each : module[info.header].ops)
        if (runsEachTime(each) && isStep(info, each) == steps)
          op(each, state);
  };
  ofHeader(/*steps=*/false);
  region(info.body, state);
  join(continues, id, state);
  ofHeader(/*steps=*/true);
  return result(state);
}

std::vector<FirstUses> FirstUse::after(OpId id) {
  opaqueReads = true;
  Affine *own = std::exchange(affine, nullptr);
  State state = start();
  for (OpId current = id; current.valid();) {
    const Region &around = module[module[current].parent];
    for (auto next = llvm::find(around.ops, current) + 1; next != around.ops.end(); ++next)
      op(*next, state);
    OpId parent = around.parentOp;
    if (!parent.valid())
      break;
    if (const std::optional<LoopInfo> &outer = module[parent].loop) { // Its next iteration, or what follows.
      join(continues, parent, state);
      accesses(parent, state);
      header(*outer, /*steps=*/true, state);
      header(*outer, /*steps=*/false, state);
      State body = state;
      region(outer->body, body);
      join(breaks, parent, state);
    } else {
      // Later arms of a switch, and the handlers of a try, may follow; in a handler nothing is certain.
      bool isTry = module[parent].branch == BranchKind::Try;
      bool mayFollow = isTry || module[parent].branch == BranchKind::Switch;
      for (RegionId arm : module[parent].regions)
        if (mayFollow && arm.valid() && arm != module[current].parent) {
          State other = isTry ? start() : state;
          region(arm, other);
          if (isTry)
            meet(state, other);
        }
      join(breaks, parent, state);
    }
    current = parent;
  }
  std::vector<FirstUses> uses = result(state);
  opaqueReads = false;
  affine = own;
  return uses;
}

} // namespace xcs::analysis
