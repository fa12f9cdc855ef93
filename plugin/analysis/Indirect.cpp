// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Subscripts that come out of an index array: a[where[i]]. Iterations keep apart if its numbers are all
// different, which a look at them before the loop tells.

#include "analysis/LoopAnalysis.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

namespace {
/// Operations of an iteration that make it worth to go through an index array once more.
constexpr double WorthScanning = 32;
} // namespace

/// Whether nothing that the loop writes is what the access reads, not even in the same iteration: then it can
/// be read before the loop.
bool LoopAnalysis::isApartFromWrites(const LoopAccess &read) {
  const unsigned at = static_cast<unsigned>(&read - accesses.data());
  for (unsigned s = 0; s < shapes.size(); ++s) {
    if (!shapes[s].hasWrite)
      continue;
    const AccessPath &written = shapes[s].path;
    auto samePrefixes = [&](unsigned steps) { return samePrefix(written, read.access.path, steps); };
    AliasResult alias = aliasing.query(written, read.access.path, samePrefixes);
    if (alias.kind == AliasResult::No)
      continue;
    if (alias.kind == AliasResult::SameRoot || alias.isFurther || !guardRanges(shapes[s].accesses, {at}))
      return false;
  }
  return true;
}

/// Two accesses at a[x], where x is read from an array: apart if no two iterations read the same x. That is
/// found out before the loop, where the loop does enough to be worth the look.
bool LoopAnalysis::guardInjective(const Overlap &overlap, const LoopAccess &a, const LoopAccess &b) {
  auto isSum = [&](const LoopAccess &access) {
    return access.access.kind == AccessKind::Update || access.access.kind == AccessKind::Append ||
           accumulatedLoad(access).valid();
  };
  if (a.isHeader || b.isHeader || a.access.fromCall || b.access.fromCall || isSum(a) || isSum(b))
    return false;
  if (facts.weight == 0)
    facts.weight = weightOf(module, info.body,
                            [&](CalleeId callee) -> const EffectSummary & { return summaries.of(callee); });
  if (facts.weight < WorthScanning)
    return false;
  bool isModular = overlap.a.isModular || overlap.b.isModular;
  for (unsigned i = 0; i < overlap.a.subscripts.size() && i < overlap.b.subscripts.size(); ++i) {
    if (!overlap.a.subscripts[i] || !overlap.b.subscripts[i])
      continue;
    std::optional<IndirectSubscript> x = indirection(*overlap.a.subscripts[i]),
                                     y = indirection(*overlap.b.subscripts[i]);
    if (!x || !y || !(x->rest == y->rest) || x->factor != y->factor ||
        (isModular && x->factor != 1 && x->factor != -1))
      continue;
    const std::size_t before = facts.guards.size();
    if (guardDistinctElements(x->load, y->load))
      return true;
    facts.guards.resize(std::min(before, facts.guards.size()));
  }
  return false;
}

/// The subscript as rest + factor * what one load gives, if nothing else in it varies.
std::optional<LoopAnalysis::IndirectSubscript> LoopAnalysis::indirection(const Form &form) {
  IndirectSubscript result;
  unsigned varying = 0, count = 0;
  result.rest.constant = form.constant;
  for (const auto &term : form.terms)
    if (affine.atom(term.first).varies)
      varying = term.first, result.factor = term.second, ++count;
    else
      result.rest.terms.push_back(term);
  if (count != 1)
    return std::nullopt;
  Form self;
  self.terms.push_back({varying, 1});
  if (affine.unwrapsSafely(varying)) // The number is widened on its way into the subscript.
    self = affine.atom(varying).inner;
  if (self.terms.size() != 1 || self.constant != 0 || self.terms.front().second != 1)
    return std::nullopt;
  const Atom atom = affine.atom(self.terms.front().first);
  if (atom.kind != AtomKind::Varying || atom.values.size() != 1 ||
      module[atom.values.front()].kind != ValueKind::Result)
    return std::nullopt;
  result.load = module[atom.values.front()].op;
  return result;
}

/// What the two loads read is one number in an iteration, and another in each.
bool LoopAnalysis::guardDistinctElements(OpId one, OpId other) {
  // One of those that read this element must do so in every iteration.
  const LoopAccess *read = nullptr;
  for (const LoopAccess &each : accesses) {
    llvm::SmallVector<OpId, 4> loops;
    if (each.access.isImplicit || each.access.isWrite() || module[each.access.op].kind != OpKind::Load ||
        !isSameElement(each.access.op, one) || !isSameElement(each.access.op, other))
      continue;
    bool isInBody = module.isInside(module[each.access.op].parent, info.body);
    if (isInBody && runsAtFirst(each.access.op, loops) && loops.empty())
      read = &each;
  }
  if (!read)
    return false;
  const AccessPath &path = read->access.path;
  TypeId type = path.type;
  if (!type.valid() || module[type].kind != TypeKind::Integer || module[type].bits > 64)
    return false;
  bool isModular = false;
  Form form = affine.subscript(path.steps.back().index, isModular);
  if (form.terms.size() != 1 || form.terms.front().first != affine.inductionAtom())
    return false;
  const unsigned at = static_cast<unsigned>(read - accesses.data());
  if (!isApartFromWrites(*read))
    return false;
  Guard guard;
  guard.kind = Guard::Kind::Injective;
  neededLoops.clear();
  return extent({at}, guard.first, guard.firstIndex) && guard.firstIndex && addGuard(std::move(guard));
}

/// Whether two loads, of which nothing changes what they read, give the same element of one array.
bool LoopAnalysis::isSameElement(OpId one, OpId other) {
  if (module[one].kind != OpKind::Load || module[other].kind != OpKind::Load)
    return false;
  const AccessPath a = resolve(module[one].path), b = resolve(module[other].path);
  if (a.base != b.base || a.steps.size() != b.steps.size() || a.steps.empty() || !(a.type == b.type) ||
      !affine.isInvariant(a, a.steps.size() - 1) || !affine.isInvariant(b, b.steps.size() - 1))
    return false;
  for (std::size_t i = 0; i < a.steps.size(); ++i) {
    const Step &x = a.steps[i], &y = b.steps[i];
    if (x.kind != y.kind || x.field != y.field || x.index.valid() != y.index.valid() ||
        (x.index.valid() && !(affine.of(x.index) == affine.of(y.index))))
      return false;
  }
  return a.steps.back().kind == StepKind::Index && a.steps.back().index.valid();
}

} // namespace xcs::analysis
