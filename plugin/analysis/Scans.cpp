// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Accumulators that are looked at on the way. The iterations then run twice: once to combine only, with the
// statements left out that leave results, and once as written. So nothing that is combined may depend on what
// is left out.

#include "analysis/LoopAnalysis.h"
#include "analysis/LoopValues.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;
using report::Reason;

static bool isPartOf(const Scan &scan, OpId op) {
  return llvm::is_contained(scan.accumulator.stores, op) || llvm::is_contained(scan.accumulator.loads, op) ||
         llvm::is_contained(scan.observers, op);
}

/// The loop's scan, if all is well with it but for what other names of its storage may do.
void LoopAnalysis::findScan() {
  if (split || !facts.exits.empty() || !facts.appends.empty() || facts.throwing.valid() || facts.waits)
    return;
  for (Observed &each : findObserved(module, summaries, affine)) {
    Scan found;
    found.accumulator = std::move(each.reduction);
    found.observers = std::move(each.observers);
    if (!scan && settleResults(found))
      scan = std::move(found);
  }
  for (Reduction &each : findRows(module, summaries, affine)) {
    Scan found;
    found.accumulator = std::move(each);
    found.isRow = true;
    if (!scan && settleResults(found))
      scan = std::move(found);
  }
}

/// Which statements are left out; false: not all that look at the accumulator can be.
bool LoopAnalysis::settleResults(Scan &found) {
  const Reduction &accumulator = found.accumulator;
  const Type &type = module[accumulator.type];
  if (type.kind == TypeKind::Float || accumulator.kind == Reduction::Kind::Mark ||
      accumulator.chosenBy.valid() || accumulator.isKeyed)
    return false;
  for (OpId op : facts.visibleWrites)
    if (found.isRow || !llvm::is_contained(accumulator.stores, op))
      found.results.push_back(op);
  if (found.results.empty())
    return false;
  auto isLeftOut = [&](OpId op) {
    return llvm::any_of(found.results, [&](OpId result) {
      return module[result].statement.valid() && module[result].statement == module[op].statement;
    });
  };
  for (OpId op : found.results) {
    const Op &store = module[op];
    if (store.kind != OpKind::Store || !store.statement.valid())
      return false;
    // Below conditions of the body only.
    for (RegionId region = store.parent; region != info.body;) {
      const Op &around = module[module[region].parentOp];
      if (around.kind != OpKind::Branch ||
          (around.branch != BranchKind::If && around.branch != BranchKind::Switch))
        return false;
      region = around.parent;
    }
  }
  if (!llvm::all_of(found.observers, isLeftOut))
    return false;
  // What is seen is stored, and nothing else: forms take loads for invariant, so no subscript may hold it.
  LoopValues values(module, affine);
  for (OpId observer : found.observers)
    for (const LoopValues::Use &use : values.usesOf(observer))
      if (use.arm.valid() || !llvm::is_contained(found.results, use.op) || use.root != module[use.op].value ||
          llvm::any_of(module[use.op].path.steps, [&](const Step &step) {
            return step.index.valid() && values.occurrences(step.index, observer) != 0;
          }))
        return false;
  if (found.isRow) {
    // Each iteration stores its element, in a statement that holds the load.
    OpId store = accumulator.stores.front();
    bool isStraight = module[store].parent == info.body &&
                      module[accumulator.loads.front()].parent == info.body &&
                      module[accumulator.loads.front()].statement == module[store].statement;
    module.walk(info.body, [&](OpId op) { isStraight &= module[op].kind != OpKind::Return; });
    if (!isStraight)
      return false;
  } else if (llvm::any_of(accumulator.stores, isLeftOut)) {
    return false;
  }
  // What is left out has no other effect.
  bool isFit = true;
  module.walk(info.body, [&](OpId id) {
    const Op &op = module[id];
    if (!isLeftOut(id))
      return;
    switch (op.kind) {
    case OpKind::Load:
    case OpKind::Branch:
      break;
    case OpKind::Store:
      isFit &= llvm::is_contained(found.results, id);
      break;
    case OpKind::Call: {
      const EffectSummary *summary = op.callee.valid() ? &summaries.of(op.callee) : nullptr;
      isFit &= summary && !summary->unknown && !summary->ordered && !summary->noReturn &&
               llvm::all_of(summary->parameters,
                            [](const ParameterAccess &access) { return access.kind == AccessKind::Read; });
      break;
    }
    default:
      isFit = false;
    }
  });
  return isFit;
}

/// Whether both accesses are to what the scan combines into, made by its own ops.
bool LoopAnalysis::isScanned(const LoopAccess &a, const LoopAccess &b) {
  if (!scan || a.access.isImplicit || b.access.isImplicit || a.access.fromCall || b.access.fromCall ||
      !isPartOf(*scan, a.access.op) || !isPartOf(*scan, b.access.op))
    return false;
  isScanUsed = true;
  return true;
}

/// Whether what the load reads may have been stored by a statement that is left out, in the same iteration.
bool LoopAnalysis::mayReadResult(const Access &read, OpId result) {
  LoopAccess a, b;
  a.access = read;
  b.access.op = result;
  b.access.kind = AccessKind::Write;
  b.access.path = resolve(module[result].path);
  a.access.path = resolve(read.path);
  const AccessPath &x = a.access.path, &y = b.access.path;
  AliasResult alias = aliasing.query(x, y, [&](unsigned steps) { return samePrefix(x, y, steps); });
  if (alias.kind == AliasResult::No)
    return false;
  if (alias.kind != AliasResult::May)
    return !compare(a, b, alias.rootSteps, alias.rootSteps).isDisjoint;
  if (alias.objects && !alias.isFurther && guardObjects(a, b, *alias.objects))
    return false;
  // Checked already, because of other iterations?
  return llvm::none_of(facts.guards, [&](const Guard &guard) {
    return guard.kind == Guard::Kind::DisjointRanges &&
           ((guard.first.base == x.base && guard.second.base == y.base) ||
            (guard.first.base == y.base && guard.second.base == x.base)) &&
           x.steps.size() == 2 && y.steps.size() == 2;
  });
}

void LoopAnalysis::settleScan() {
  if (!scan || !isScanUsed)
    return;
  // What runs behind a result, and is not left out, must not see it.
  LoopValues values(module, affine);
  bool isBehind = false;
  for (OpId id : values.ops()) {
    bool isLeftOut = llvm::any_of(
        scan->results, [&](OpId result) { return module[result].statement == module[id].statement; });
    isBehind |= isLeftOut;
    if (isLeftOut || !isBehind || !affine.isInside(id))
      continue;
    llvm::SmallVector<Access, 8> made;
    accessesOf(
        module, id, [&](CalleeId callee) -> const EffectSummary & { return summaries.of(callee); }, made);
    for (const Access &access : made) {
      bool isOwn = isPartOf(*scan, id) && !access.isImplicit;
      if (isOwn || isPrivate(resolve(access.path)))
        continue;
      for (OpId result : scan->results)
        if (mayReadResult(access, result)) {
          block(Reason::SharedScalar, scan->accumulator.stores.front(), nameOf(scan->accumulator.path), "",
                id);
          return;
        }
    }
  }
  if (!scan->isRow)
    llvm::erase_if(facts.visibleWrites,
                   [&](OpId op) { return llvm::is_contained(scan->accumulator.stores, op); });
  if (facts.blockers.empty())
    evidence("'" + nameOf(scan->accumulator.path) + "' can be combined in any grouping", Basis::Proved);
  facts.scans.push_back(std::move(*scan));
}

} // namespace xcs::analysis
