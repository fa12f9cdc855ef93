// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the loop itself cannot show and a check before it can: that storage does not overlap, that objects
// differ, that subscripts stay in their rows. All checks of a loop must hold together, when it is entered. A
// value that a check reads is one that the loop reads as well, so that a write which could change it is a
// conflict of its own.

#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

namespace {

/// More run-time checks than this cost more than they bring.
constexpr std::size_t MostGuards = 16;

bool sameSteps(const AccessPath &a, const AccessPath &b) { return a.base == b.base && a.steps == b.steps; }

/// A container of the library whose elements are data() to data() + size().
bool hasData(const Type &type) {
  static constexpr llvm::StringLiteral names[] = {"std::vector", "std::array", "std::span",
                                                  "std::basic_string", "std::basic_string_view"};
  return type.contiguous && llvm::is_contained(names, llvm::StringRef(type.container));
}

bool isRawPointer(const Module &module, TypeId type) {
  return type.valid() && module[type].kind == TypeKind::Pointer;
}

} // namespace

/// The names of the object can be written where the loop stands.
bool LoopAnalysis::isNameable(ObjectId id) const {
  const Object &object = module[id];
  if (affine.isPerIteration(id) ||
      (object.scope.valid() && info.header.valid() && module.isInside(object.scope, info.header)))
    return false;
  switch (object.kind) {
  case ObjectKind::Local:
  case ObjectKind::Parameter:
  case ObjectKind::This:
    return object.function == function;
  case ObjectKind::Global:
    return true;
  case ObjectKind::StaticLocal:
  case ObjectKind::ThreadLocal:
  case ObjectKind::Fresh:
  case ObjectKind::Unknown:
    return false;
  }
  return false;
}

/// Whether the first steps of the path name one object throughout the loop, by members, raw pointers and
/// constant subscripts only.
bool LoopAnalysis::isNameable(const AccessPath &path, unsigned steps) {
  if (!isNameable(path.base) || !affine.isInvariant(path, steps))
    return false;
  for (unsigned i = 0; i < steps; ++i) {
    const Step &step = path.steps[i];
    TypeId type = typeAt(module, path, i);
    bool isPointer = step.kind == StepKind::Deref && isRawPointer(module, type);
    bool isElement =
        step.kind == StepKind::Index && step.index.valid() && module[step.index].kind == ValueKind::Constant;
    bool isOwner = step.kind == StepKind::Owned && i + 1 < steps &&
                   path.steps[i + 1].kind == StepKind::Index && type.valid() && hasData(module[type]);
    if (!isPointer && !isElement && !isOwner && (step.kind != StepKind::Field || step.field.empty()))
      return false;
  }
  return true;
}

/// Whether the op may throw or leave in another way than by its end.
bool LoopAnalysis::mayLeave(OpId id) {
  const Op &op = module[id];
  bool leaves = op.kind == OpKind::Return || op.kind == OpKind::Await || op.kind == OpKind::Opaque ||
                op.kind == OpKind::Effect;
  if (op.kind == OpKind::Call) {
    if (!op.callee.valid())
      return true;
    const EffectSummary &effects = summaries.of(op.callee);
    leaves = effects.unknown || effects.mayThrow || effects.noReturn || effects.waits;
  }
  for (RegionId region : module.regionsOf(op))
    module.walk(region, [&](OpId inner) {
      if (!leaves && module[inner].kind != OpKind::Branch && !module[inner].loop)
        leaves = mayLeave(inner);
    });
  return leaves;
}

/// Whether the first iteration gets to the op, provided that the inner loops named in `loops` have
/// iterations.
bool LoopAnalysis::runsAtFirst(OpId id, llvm::SmallVectorImpl<OpId> &loops) {
  llvm::SmallVector<OpId, 4> inner;
  for (OpId at = id;;) {
    RegionId region = module[at].parent;
    const std::vector<OpId> &ops = module[region].ops;
    auto [entry, isNew] = firstToLeave.try_emplace(region, ops.size());
    if (isNew)
      entry->second = static_cast<std::size_t>(
          llvm::find_if(ops, [&](OpId op) { return affine.isInside(op) && mayLeave(op); }) - ops.begin());
    if (static_cast<std::size_t>(llvm::find(ops, at) - ops.begin()) > entry->second)
      return false;
    if (region == info.body || region == info.header)
      break;
    at = module[region].parentOp;
    if (!at.valid() || !module[at].loop)
      return false;
    if (region == module[at].loop->body)
      inner.push_back(at);
  }
  loops.append(inner.rbegin(), inner.rend());
  return true;
}

/// Whether reading what the first steps lead through, before the loop, is no more than its first iteration
/// does.
bool LoopAnalysis::isReadable(const AccessPath &path, unsigned steps) {
  unsigned depth = 0;
  for (unsigned i = 0; i < steps; ++i)
    if (path.steps[i].kind == StepKind::Deref)
      depth = i + 1;
  if (depth == 0)
    return true;
  for (const LoopAccess &each : accesses) {
    const AccessPath &other = each.access.path;
    llvm::SmallVector<OpId, 4> loops;
    bool isSame = other.base == path.base && other.steps.size() >= depth && samePrefix(other, path, depth);
    if (!isSame || !runsAtFirst(each.access.op, loops))
      continue;
    for (OpId needed : loops)
      if (!llvm::is_contained(neededLoops, needed))
        neededLoops.push_back(needed);
    return true;
  }
  return false;
}

/// Whether the value can be had before the loop as the loop has it: by name, or by a load of its own.
bool LoopAnalysis::canEvaluate(ValueId id) {
  const Value &value = module[id];
  auto isNumber = [&](TypeId type) {
    return type.valid() && (module[type].kind == TypeKind::Integer ||
                            module[type].kind == TypeKind::Character || module[type].kind == TypeKind::Bool);
  };
  if (!isNumber(value.type))
    return false;
  switch (value.kind) {
  case ValueKind::Symbol:
    return isNameable(value.object) && !module[value.object].isReference;
  case ValueKind::Induction: {
    const LoopInfo &outer = *module[value.op].loop;
    return outer.kind == LoopKind::Counted && outer.variable.valid() && isNameable(outer.variable) &&
           !affine.isVariableModified(value.op);
  }
  case ValueKind::Result: {
    const Op &load = module[value.op];
    if (load.kind != OpKind::Load || !affine.isInside(value.op) || load.path.steps.size() > 8)
      return false;
    AccessPath path = resolve(load.path);
    unsigned steps = path.steps.size();
    if (steps > 0 && path.steps.back().kind == StepKind::Size) {
      --steps;
      TypeId container = typeAt(module, path, steps);
      if (!container.valid() || !hasData(module[container]))
        return false;
    } else if (module[path.base].type.valid() && module[module[path.base].type].isVolatile) {
      return false;
    }
    // (One that each iteration writes first may be made private; before the loop it is another.)
    bool isWritten = llvm::any_of(accesses, [&](const LoopAccess &each) {
      const AccessPath &other = each.access.path;
      std::size_t common = std::min(other.steps.size(), path.steps.size());
      return each.access.isWrite() && other.base == path.base &&
             std::equal(path.steps.begin(), path.steps.begin() + common, other.steps.begin(),
                        [](const Step &a, const Step &b) { return a.kind == b.kind && a.field == b.field; });
    });
    return path.base == load.path.base && !isWritten && isNameable(path, steps) && isReadable(path, steps);
  }
  default:
    return false;
  }
}

/// A constant that was given this value before the loop.
ObjectId LoopAnalysis::holderOf(const Form &form) {
  if (holders.empty() && !hasHolders) {
    hasHolders = true;
    const RegionId here = module[loop].parent;
    for (RegionId region = here; region.valid();
         region = module[region].parentOp.valid() ? module[module[region].parentOp].parent : RegionId())
      for (OpId id : module[region].ops) {
        const Op &op = module[id];
        if (op.kind != OpKind::Store || !op.isInit || !op.path.steps.empty() || !op.value.valid())
          continue;
        const Object &object = module[op.path.base];
        bool isHere = object.scope.valid() && module.isInside(here, object.scope) && id.index < loop.index;
        bool isSame = object.type.valid() && module[object.type].kind == TypeKind::Integer &&
                      module[op.value].type.valid() &&
                      module[module[op.value].type].name == module[object.type].name;
        if (object.kind == ObjectKind::Local && object.isConstant && !object.isReference && isHere && isSame)
          holders.push_back({affine.of(op.value), op.path.base});
      }
  }
  auto found = llvm::find_if(holders, [&](const auto &holder) { return holder.first == form; });
  return found == holders.end() ? ObjectId() : found->second;
}

/// What all the forms take on, over the iterations. Those that differ in a constant only are one.
std::optional<Bound> LoopAnalysis::valuesOf(llvm::ArrayRef<Form> forms) {
  auto canHave = [this](ValueId value) { return canEvaluate(value); };
  auto holder = [this](const Form &form) { return holderOf(form); };
  Bounds bounds(affine, canHave, holder);
  std::vector<std::pair<Form, std::int64_t>> groups; // A form with its least constant, and the greatest.
  for (const Form &form : forms) {
    auto known = llvm::find_if(groups, [&](const auto &group) { return group.first.terms == form.terms; });
    if (known == groups.end()) {
      groups.push_back({form, form.constant});
      continue;
    }
    known->first.constant = std::min(known->first.constant, form.constant);
    known->second = std::max(known->second, form.constant);
  }
  Bound all;
  all.kind = Bound::Kind::Across;
  for (auto &[form, most] : groups)
    for (std::int64_t constant : {form.constant, most}) {
      Form end = form;
      end.constant = constant;
      std::optional<Bound> each = bounds.of(end);
      if (!each)
        return std::nullopt;
      all.operands.push_back(std::move(*each));
      if (form.constant == most)
        break;
    }
  return all.operands.size() == 1 ? std::move(all.operands.front()) : std::move(all);
}

/// The storage that accesses of one shape reach: see Guard.
bool LoopAnalysis::extent(llvm::ArrayRef<unsigned> of, AccessPath &path, std::optional<Bound> &index) {
  const AccessPath whole = accesses[of.front()].access.path;
  const llvm::SmallVector<Step, 4> &steps = whole.steps;
  // What lies in storage of its own further down is not part of these bytes.
  TypeId type = typeAt(module, whole, steps.size());
  bool isShape = !steps.empty() && steps.back().kind == StepKind::Size;
  if (!isShape && (!type.valid() || ownsStorage(module, type)))
    return false;
  // Elements behind the last pointer or owner; else the object up to the first subscript.
  unsigned end = steps.size();
  while (end > 0 && steps[end - 1].kind != StepKind::Deref && steps[end - 1].kind != StepKind::Owned)
    --end;
  bool isElement = end > 0 && end < steps.size() && steps[end].kind == StepKind::Index;
  if (isElement)
    --end;
  else
    while (end < steps.size() && steps[end].kind == StepKind::Field)
      ++end;
  auto isPart = [](const Step &step) { return step.kind == StepKind::Field || step.kind == StepKind::Index; };
  if (!llvm::all_of(llvm::ArrayRef(steps).drop_front(end + (isElement ? 1 : 0)).drop_back(isShape ? 1 : 0),
                    isPart))
    return false;
  path.base = whole.base;
  path.steps.assign(steps.begin(), steps.begin() + end);
  path.type = typeAt(module, whole, end);
  if (!isNameable(whole, end) || !isReadable(whole, end))
    return false;
  if (isShape) // Of what keeps its size in itself.
    return end + 1 == steps.size() && path.type.valid() && hasData(module[path.type]);
  if (!isElement)
    return path.type.valid() && module[path.type].kind != TypeKind::Void && !isUnbounded(module[path.type]);
  const TypeId holder = path.type;
  if (!holder.valid() || (!isRawPointer(module, holder) && !hasData(module[holder])))
    return false;
  // A path may speak of the elements as of another type than the pointer does.
  TypeId element = module[holder].element, named = typeAt(module, whole, end + 2);
  if (!element.valid() || !named.valid() || module[element].kind == TypeKind::Void)
    return false;
  const Type &held = module[element], &used = module[named];
  if (held.name != used.name && (held.bits == 0 || held.bits != used.bits || held.kind != used.kind))
    return false;
  path.steps.append({steps[end], steps[end + 1]});
  path.steps.back().index = {};
  path.type = named;
  std::vector<Form> forms;
  for (unsigned id : of) {
    const LoopAccess &access = accesses[id];
    ValueId subscript = access.access.path.steps[end + 1].index;
    bool isModular = false;
    if (!subscript.valid())
      break;
    std::optional<Form> form = shifted(access.access, end + 1, affine.subscript(subscript, isModular));
    if (!form || !affine.usesOnly(*form, access.loops))
      break;
    forms.push_back(std::move(*form));
  }
  if (forms.size() == of.size())
    index = valuesOf(forms);
  return index || !isRawPointer(module, holder);
}

/// Checks that the loops have iterations, after those that are needed to follow what their bounds lead
/// through.
bool LoopAnalysis::mustRun(llvm::ArrayRef<OpId> loops, std::vector<Bound> &runs, unsigned depth) {
  auto canHave = [this](ValueId value) { return canEvaluate(value); };
  auto holder = [this](const Form &form) { return holderOf(form); };
  for (OpId needed : loops) {
    neededLoops.clear();
    std::optional<Bound> values = Bounds(affine, canHave, holder).counter(needed);
    std::vector<OpId> before = std::move(neededLoops);
    llvm::erase(before, needed);
    if (!values || depth > 4 || !mustRun(before, runs, depth + 1))
      return false;
    if (!llvm::is_contained(runs, *values))
      runs.push_back(std::move(*values));
  }
  return true;
}

bool LoopAnalysis::addGuard(Guard guard) {
  std::vector<OpId> needed = std::move(neededLoops);
  if (!mustRun(needed, guard.runs, 0))
    return false;
  bool known = llvm::any_of(facts.guards, [&](const Guard &other) {
    return other.kind == guard.kind && other.bound == guard.bound && other.least == guard.least &&
           other.most == guard.most && other.runs == guard.runs &&
           ((sameSteps(other.first, guard.first) && sameSteps(other.second, guard.second) &&
             other.firstIndex == guard.firstIndex && other.secondIndex == guard.secondIndex) ||
            (sameSteps(other.first, guard.second) && sameSteps(other.second, guard.first) &&
             other.firstIndex == guard.secondIndex && other.secondIndex == guard.firstIndex));
  });
  if (!known)
    facts.guards.push_back(std::move(guard));
  return facts.guards.size() <= MostGuards;
}

bool LoopAnalysis::guardObjects(const LoopAccess &a, const LoopAccess &b, AliasResult::Objects objects) {
  Guard guard;
  guard.kind = Guard::Kind::DistinctObjects;
  neededLoops.clear();
  auto prefix = [&](const AccessPath &path, unsigned steps, AccessPath &out) {
    out.base = path.base;
    out.steps.assign(path.steps.begin(), path.steps.begin() + steps);
    out.type = typeAt(module, path, steps);
    return isNameable(path.base) && affine.isInvariant(path, steps);
  };
  return prefix(a.access.path, objects.first, guard.first) &&
         prefix(b.access.path, objects.second, guard.second) && addGuard(std::move(guard));
}

/// The object that a path begins with is no element of the container of another path, and lies in none.
bool LoopAnalysis::guardElements(const AccessPath &path, const AccessPath &object,
                                 const AliasResult::Element &where) {
  if (where.steps < 2 || path.steps[where.steps - 2].kind != StepKind::Owned)
    return false;
  TypeId container = typeAt(module, path, where.steps - 2);
  Guard guard;
  guard.kind = Guard::Kind::DisjointRanges;
  neededLoops.clear();
  guard.first.base = path.base;
  guard.first.steps.assign(path.steps.begin(), path.steps.begin() + where.steps);
  guard.first.steps.back().index = {};
  guard.first.type = typeAt(module, path, where.steps);
  guard.second.base = object.base;
  guard.second.steps.assign(object.steps.begin(), object.steps.begin() + where.object);
  guard.second.type = where.object == 0 ? module[object.base].type : typeAt(module, object, where.object);
  return container.valid() && hasData(module[container]) && isNameable(path, where.steps - 2) &&
         isReadable(path, where.steps - 2) && isNameable(object, where.object) &&
         isReadable(object, where.object) && addGuard(std::move(guard));
}

/// The accesses `first`, all of one shape, and `second`, of another, do not overlap.
bool LoopAnalysis::guardRanges(llvm::ArrayRef<unsigned> first, llvm::ArrayRef<unsigned> second) {
  Guard guard;
  guard.kind = Guard::Kind::DisjointRanges;
  neededLoops.clear();
  return extent(first, guard.first, guard.firstIndex) && extent(second, guard.second, guard.secondIndex) &&
         addGuard(std::move(guard));
}

/// The least value (or the greatest) that the form takes on, as one without the loops' variables.
std::optional<Form> LoopAnalysis::extremeOf(Form form, bool isLeast) {
  for (unsigned turns = 0; turns < 8; ++turns) {
    auto found = llvm::find_if(form.terms, [&](const auto &term) { return affine.atom(term.first).varies; });
    if (found == form.terms.end())
      return form;
    const auto [id, coefficient] = *found;
    const Atom atom = affine.atom(id);
    if (atom.kind != AtomKind::Induction)
      return std::nullopt;
    const Counting counts = affine.counting(atom.loop);
    bool wantsLow = (coefficient > 0) == isLeast;
    const std::optional<Form> &end = (counts.direction > 0) == wantsLow ? counts.first : counts.last;
    Form self;
    self.terms.push_back({id, coefficient});
    std::optional<Form> rest = affine.difference(form, self);
    if (!counts.isKnown || counts.direction == 0 || !end || !rest)
      return std::nullopt;
    std::optional<Form> next = affine.sum(*rest, *end, coefficient);
    if (!next)
      return std::nullopt;
    form = std::move(*next);
  }
  return std::nullopt;
}

/// What a proof about accesses of this path takes for granted.
bool LoopAnalysis::guardAssumptions(llvm::ArrayRef<Assumption> assumed, const AccessPath &path) {
  const std::size_t before = facts.guards.size();
  for (const Assumption &assumption : assumed) {
    Guard guard;
    guard.kind = Guard::Kind::Within;
    neededLoops.clear();
    // A check that can never hold is none.
    auto isNever = [&](bool isLeast) {
      std::optional<Form> end = extremeOf(assumption.form, isLeast);
      return end && end->isConstant() &&
             (isLeast ? end->constant < assumption.least : end->constant > assumption.most);
    };
    if (std::optional<Form> end = extremeOf(assumption.form, true);
        end && end->isConstant() && assumption.most == INT64_MAX && assumption.least != INT64_MIN &&
        end->constant >= assumption.least)
      continue;
    std::optional<Bound> bound;
    if (!isNever(true) && !isNever(false))
      bound = valuesOf(assumption.form);
    guard.first = path;
    guard.least = assumption.least;
    guard.most = assumption.most;
    if (bound) {
      auto none = [](const auto &) { return ObjectId(); };
      auto never = [](ValueId) { return false; };
      std::optional<Interval> known = Bounds(affine, never, none).evaluate(*bound);
      if (known && known->low >= guard.least && known->high <= guard.most)
        continue;
      if (known) // It would never hold.
        bound.reset();
      else
        guard.bound = std::move(*bound);
    }
    if (!bound || !addGuard(std::move(guard))) {
      facts.guards.resize(std::min(before, facts.guards.size()));
      return false;
    }
  }
  return true;
}

} // namespace xcs::analysis
