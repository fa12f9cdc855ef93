// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every pair of accesses of which one writes: can they meet in different iterations? Loads that count as
// invariant are among the accesses, so a write that changes one is found here and blocks the loop, too.

#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

namespace xcs::analysis {

using namespace ir;
using report::Reason;

namespace {
/// Conflicts between the accesses of one pair of shapes after which no more are looked for.
constexpr unsigned EnoughConflicts = 6;
/// Pairs of shapes and of accesses that one loop may ask about.
constexpr std::size_t MostPairs = 20'000'000;
} // namespace

void LoopAnalysis::conflicts() {
  std::size_t pairs = 0;
  for (unsigned s = 0; s < shapes.size() && !exceeded; ++s)
    for (unsigned t = s; t < shapes.size() && !exceeded; ++t) {
      if (!shapes[s].hasWrite && !shapes[t].hasWrite)
        continue;
      pairs += 1;
      shapePair(s, t);
      exceeded |= pairs > MostPairs;
    }
  if (exceeded)
    block(Reason::BudgetExceeded, loop, "");
  if (!split)
    packedBits();
}

bool LoopAnalysis::samePrefix(const AccessPath &a, const AccessPath &b, unsigned steps) {
  const Object &base = module[a.base];
  if (steps == 0)
    return !(base.isReference && affine.isPerIteration(a.base));
  if (!affine.isInvariant(a, steps) || !affine.isInvariant(b, steps))
    return false;
  for (unsigned i = 0; i < steps; ++i) {
    const Step &x = a.steps[i], &y = b.steps[i];
    if (x.kind != y.kind || x.field != y.field)
      return false;
    if (x.index.valid() && !(affine.of(x.index) == affine.of(y.index)))
      return false;
  }
  return true;
}

void LoopAnalysis::shapePair(unsigned s, unsigned t) {
  const AccessPath &a = shapes[s].path, &b = shapes[t].path;
  AliasResult alias = aliasing.query(a, b, [&](unsigned steps) { return samePrefix(a, b, steps); });
  if (alias.kind == AliasResult::No)
    return;
  if (alias.kind == AliasResult::May)
    return mayAlias(s, t, alias);
  unsigned found = 0;
  std::size_t asked = 0;
  for (std::size_t i = 0; i < shapes[s].accesses.size(); ++i)
    for (std::size_t j = s == t ? i : 0; j < shapes[t].accesses.size(); ++j) {
      const LoopAccess &x = accesses[shapes[s].accesses[i]], &y = accesses[shapes[t].accesses[j]];
      if (!x.access.isWrite() && !y.access.isWrite())
        continue;
      found += sameRoot(x, y, alias.rootSteps, alias.rootSteps, /*report=*/true);
      exceeded |= ++asked > MostPairs;
      if (found >= EnoughConflicts || exceeded)
        return;
    }
}

std::optional<Form> LoopAnalysis::subscriptOf(const LoopAccess &access, unsigned step, Instance &instance) {
  ValueId index = access.access.path.steps[step].index;
  if (!index.valid())
    return std::nullopt;
  bool isModular = false;
  std::optional<Form> known = shifted(access.access, step, affine.subscript(index, isModular));
  if (!known)
    return std::nullopt;
  Form &form = *known;
  // In the header of an inner loop its variable may be past the bound.
  if (!affine.usesOnly(form, access.loops))
    return std::nullopt;
  instance.isModular |= isModular;
  return form;
}

static unsigned indicesFrom(const AccessPath &path, unsigned step) {
  unsigned count = 0;
  while (step + count < path.steps.size() && path.steps[step + count].kind == StepKind::Index)
    ++count;
  return count;
}

/// Walks both paths from where they name the same storage.
LoopAnalysis::Overlap LoopAnalysis::compare(const LoopAccess &x, const LoopAccess &y, unsigned i,
                                            unsigned j) {
  const AccessPath &a = x.access.path, &b = y.access.path;
  Overlap result;
  result.a.loops = x.loops;
  result.b.loops = y.loops;
  result.a.conditions = x.conditions;
  result.b.conditions = y.conditions;
  for (; i < a.steps.size() && j < b.steps.size(); ++i, ++j) {
    const Step &p = a.steps[i], &q = b.steps[j];
    if (p.kind == StepKind::Any || q.kind == StepKind::Any)
      break;
    if (p.kind != q.kind) {
      // The shape of a container is none of its elements.
      auto isElement = [](StepKind kind) { return kind == StepKind::Owned || kind == StepKind::Index; };
      result.isDisjoint =
          (p.kind == StepKind::Size && isElement(q.kind)) || (q.kind == StepKind::Size && isElement(p.kind));
      if (result.isDisjoint)
        return result;
      result.isVague = true;
      break;
    }
    if (p.kind == StepKind::Field && p.field != q.field) {
      result.isDisjoint = areDistinctMembers(module, typeAt(module, a, i), p.field, q.field) &&
                          areDistinctMembers(module, typeAt(module, b, j), p.field, q.field);
      if (result.isDisjoint)
        return result;
      result.isVague = true; // Of a union, perhaps.
      break;
    }
    if (p.kind == StepKind::Key) {
      result.isVague = true;
      continue;
    }
    if (p.kind != StepKind::Index)
      continue;
    if (i > 0 && a.steps[i - 1].kind == StepKind::Deref) {
      // Behind a pointer to arrays, (*p)[j] and p[k][j] look alike.
      TypeId pointee = typeAt(module, a, i);
      bool isPlain = pointee.valid() && module[pointee].kind != TypeKind::Array;
      bool sameForm = indicesFrom(a, i) == indicesFrom(b, j) && a.type.valid() && b.type.valid() &&
                      module[a.type].name == module[b.type].name && a.steps.size() == b.steps.size();
      if (!isPlain && !sameForm) {
        result.isVague = true;
        break;
      }
    }
    std::optional<Form> left = subscriptOf(x, i, result.a), right = subscriptOf(y, j, result.b);
    for (const std::optional<Form> &form : {left, right}) {
      result.isUnknown |= !form || affine.isUnknown(*form);
      result.varies |= !form || affine.varies(*form);
    }
    result.a.subscripts.push_back(std::move(left));
    result.b.subscripts.push_back(std::move(right));
  }
  return result;
}

/// Whether what the subscripts multiply their variables with is the same on both sides.
bool LoopAnalysis::haveSameRows(const Overlap &overlap) {
  for (unsigned i = 0; i < overlap.a.subscripts.size(); ++i) {
    const std::optional<Form> &x = overlap.a.subscripts[i], &y = overlap.b.subscripts[i];
    if (x && y && affine.stridesOf(*x) != affine.stridesOf(*y))
      return false;
  }
  return true;
}

/// Whether the two conflict; if so and asked to, says why.
bool LoopAnalysis::sameRoot(const LoopAccess &a, const LoopAccess &b, unsigned fromA, unsigned fromB,
                            bool report) {
  Overlap overlap = compare(a, b, fromA, fromB);
  if (overlap.isDisjoint)
    return false;
  if (a.isHeader != b.isHeader) {
    const LoopAccess &header = a.isHeader ? a : b, &other = a.isHeader ? b : a;
    if (other.access.isWrite()) {
      // Any meeting counts, in the same iteration, too.
      for (unsigned i = 0; i < overlap.a.subscripts.size(); ++i) {
        const std::optional<Form> &x = overlap.a.subscripts[i], &y = overlap.b.subscripts[i];
        if (x && y && x->terms == y->terms && x->constant != y->constant && !affine.varies(*x))
          return false;
      }
      if (report)
        headerConflict(header, other);
      return true;
    }
  }
  if (split)
    return runsAhead(a, b, overlap, report);
  Meeting meeting = dependence.meet(overlap.a, overlap.b);
  // Of appends nothing more is asked than that they stay in order.
  bool areAppends = a.access.kind == AccessKind::Append && b.access.kind == AccessKind::Append;
  exceeded |= meeting.exceeded && !areAppends;
  if (!meeting.any() || isCombined(a, b) || isScanned(a, b))
    return false;
  if (!overlap.isVague && !meeting.exceeded) {
    std::vector<Assumption> assumed;
    Meeting checked = dependence.meet(overlap.a, overlap.b, &assumed);
    // Of two objects, rows of different lengths are no rows of one: rather check that they are two.
    bool mayAssume = report || haveSameRows(overlap);
    if (!checked.any() && mayAssume && guardAssumptions(assumed, a.access.path))
      return false;
    if (guardInjective(overlap, a, b))
      return false;
  }
  overlap.isUnknown = overlap.isVague || (overlap.isUnknown && !meeting.isExact);
  if (a.access.isDeclaredIo && b.access.isDeclaredIo && overlap.isUnknown)
    return false;
  if (!report)
    return true;
  if (appendConflict(a, b))
    return true;
  if (overlap.varies || overlap.isUnknown)
    elementConflict(a, b, overlap, meeting);
  else
    scalarConflict(a, b);
  return true;
}

/// An append in iteration order, and a reference from before the loop to what may be an element: as long as
/// the reference is any good, the element stays where it is and as it is.
bool LoopAnalysis::growsAround(const LoopAccess &append, const LoopAccess &element) const {
  const AccessPath &path = element.access.path;
  const Object &base = module[path.base];
  bool isOld = stepsToTarget(path) == 0 && !reachesFurther(path) && !affine.isPerIteration(path.base) &&
               base.function == function && (base.kind == ObjectKind::This || base.isReference);
  return isOld && append.access.kind == AccessKind::Append && element.access.kind != AccessKind::Append &&
         mayWait(append);
}

void LoopAnalysis::mayAlias(unsigned s, unsigned t, const AliasResult &alias) {
  const LoopAccess *write = nullptr, *other = nullptr;
  bool onlyIo = true, canGuard = s != t;
  bool byObjects = canGuard && alias.objects && shapes[s].path.base != shapes[t].path.base;
  bool needsGuard = false;
  std::size_t guardsBefore = facts.guards.size(), asked = 0;
  llvm::SmallSetVector<unsigned, 8> first, second; // What meets, by position in `accesses`.
  for (unsigned i = 0; i < shapes[s].accesses.size(); ++i)
    for (unsigned j = s == t ? i : 0; j < shapes[t].accesses.size(); ++j) {
      unsigned at = shapes[s].accesses[i], with = shapes[t].accesses[j];
      const LoopAccess &x = accesses[at], &y = accesses[with];
      if ((!x.access.isWrite() && !y.access.isWrite()) || exceeded)
        continue;
      exceeded |= ++asked > MostPairs;
      if (x.access.isDeclaredIo && y.access.isDeclaredIo)
        continue;
      onlyIo = false;
      if (split && isSettledByOrder(x, y))
        continue;
      if ((alias.secondInside && growsAround(x, y)) || (alias.firstInside && growsAround(y, x)))
        continue;
      // One object under two names may be as good as two: then nothing has to be checked.
      if (byObjects && (needsGuard || !sameRoot(x, y, alias.objects->first, alias.objects->second, false)))
        continue;
      needsGuard = true;
      if (!write) {
        write = x.access.isWrite() ? &x : &y;
        other = x.access.isWrite() ? &y : &x;
      }
      if (byObjects && guardObjects(x, y, *alias.objects))
        continue;
      byObjects = false;
      first.insert(at);
      second.insert(with);
    }
  if (onlyIo)
    return evidence("calls declared io do not disturb each other", Basis::Declared);
  if (!needsGuard || (byObjects && first.empty()) ||
      (canGuard && !alias.isFurther && guardRanges(first.getArrayRef(), second.getArrayRef())))
    return;
  facts.guards.resize(std::min(guardsBefore, facts.guards.size()));
  if (canGuard && alias.element) {
    const AccessPath &x = shapes[s].path, &y = shapes[t].path;
    bool isFirst = alias.element->isFirst;
    if (guardElements(isFirst ? x : y, isFirst ? y : x, *alias.element))
      return;
    facts.guards.resize(std::min(guardsBefore, facts.guards.size()));
  }
  if (split)
    wantInOrder(isOrdered(*write) ? *other : *write);
  else
    aliasConflict(*write, *other);
}

} // namespace xcs::analysis
