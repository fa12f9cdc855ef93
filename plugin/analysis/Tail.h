// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies in two parts: the first runs in parallel and has no effect that anybody sees, the rest (the tail)
// runs in iteration order. This is what is left where iterations are not independent.

#pragma once

#include "analysis/Facts.h"
#include "analysis/Summaries.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace xcs::analysis {

/// From a statement to the end of its block: runs in order.
struct TailPiece {
  ir::RegionId region; ///< The body, or an arm of an `if` that ends it.
  unsigned begin = 0;  ///< Where the statement begins in the text.
};

/// Which ops of a body run in order.
struct Split {
  std::vector<TailPiece> pieces;
  std::vector<ir::OpId> early; ///< Calls in the tail that are made with the first part all the same.
  llvm::DenseSet<unsigned> ordered;
  llvm::DenseMap<unsigned, ir::OpId> earlyPart;  ///< Ops of early calls and their arguments -> the call.
  llvm::DenseMap<unsigned, unsigned> evaluation; ///< Order of evaluation inside of the body.

  bool isOrdered(ir::OpId op) const { return ordered.contains(op.index); }
  /// The early call that the op belongs to, if any.
  ir::OpId earlyCallOf(ir::OpId op) const { return earlyPart.lookup(op.index); }
  /// Whether `a` comes before `b` in an iteration; both are of the body.
  bool isBefore(ir::OpId a, ir::OpId b) const {
    return evaluation.lookup(a.index) < evaluation.lookup(b.index);
  }
  /// Ops of the same part have the same name.
  std::string partOf(ir::OpId op) const {
    ir::OpId call = earlyCallOf(op);
    return isOrdered(op) ? "s" : call.valid() ? "e" + std::to_string(call.index) : "p";
  }
};

/// Where the op stands in the text: its own range, or, out of a macro, the statement around it. Invalid if
/// that comes out of a macro as well.
ir::SourceRange placeOf(const ir::Op &op);

struct TailFacts {
  Split split;
  LoopFacts facts; ///< Of the loop as it is split: no blockers; guards that the first part needs.
  double parallelWeight = 0, orderedWeight = 0; ///< Of one iteration.
};

/// The split of the loop's body with the smallest tail that is right; none if there is none.
std::optional<TailFacts> analyzeTail(const ir::Module &module, const Summaries &summaries, ir::OpId loop);

} // namespace xcs::analysis
