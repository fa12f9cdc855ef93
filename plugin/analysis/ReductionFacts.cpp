// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What reductions mean for the verdict of a loop: conflicts that they settle, and what is left to say of
// them.

#include "analysis/LoopAnalysis.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

static bool involves(const Reduction &reduction, OpId op) {
  return llvm::is_contained(reduction.stores, op) || llvm::is_contained(reduction.loads, op) ||
         llvm::is_contained(reduction.lookups, op) ||
         llvm::any_of(reduction.companions,
                      [&](const Reduction::Companion &companion) { return companion.store == op; });
}

/// Whether both accesses are to the storage of one reduction, made by its own ops.
bool LoopAnalysis::isCombined(const LoopAccess &a, const LoopAccess &b) {
  // A look-up in a map reads and writes the map.
  auto isOwn = [](const Reduction &reduction, const LoopAccess &each) {
    bool isLookup = reduction.isKeyed && each.access.path.base == reduction.path.base;
    return involves(reduction, each.access.op) &&
           (isLookup || (!each.access.isImplicit && !each.access.fromCall));
  };
  for (std::size_t i = 0; i < reductions.size(); ++i)
    if (isOwn(reductions[i], a) && isOwn(reductions[i], b)) {
      isReductionUsed[i] = true;
      return true;
    }
  return false;
}

static std::string inWords(const Reduction &reduction) {
  if (reduction.chosenBy.valid())
    return "is the number of the best iteration";
  switch (reduction.kind) {
  case Reduction::Kind::Sum:
    return reduction.isKeyed ? "adds up by key" : reduction.isHistogram ? "counts by element" : "is a sum";
  case Reduction::Kind::Product:
    return "is a product";
  case Reduction::Kind::And:
  case Reduction::Kind::Or:
  case Reduction::Kind::Xor:
    return "combines bits or truth values";
  case Reduction::Kind::Least:
    return "is the least of its values";
  case Reduction::Kind::Greatest:
    return "is the greatest of its values";
  case Reduction::Kind::Mark:
    return "is only ever set to one value";
  }
  return "";
}

void LoopAnalysis::settleReductions() {
  for (std::size_t i = 0; i < reductions.size(); ++i) {
    if (!isReductionUsed[i])
      continue;
    Reduction &reduction = reductions[i];
    llvm::erase_if(facts.visibleWrites, [&](OpId op) { return involves(reduction, op); });
    if (facts.blockers.empty())
      evidence("'" + nameOf(reduction.path) + "' " + inWords(reduction) +
                   (reduction.isRegrouped ? ", which may be regrouped" : ", in any grouping"),
               reduction.isRegrouped ? Basis::Declared : Basis::Proved);
    facts.reductions.push_back(std::move(reduction));
  }
}

} // namespace xcs::analysis
