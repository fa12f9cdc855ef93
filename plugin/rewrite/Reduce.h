// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The accumulators of a loop in its text: each block of iterations has parts of its own in their place.

#pragma once

#include "rewrite/LoopForm.h"
#include "rewrite/Names.h"

namespace xcs::rewrite {

struct ReduceText {
  std::string declarations;        ///< Of the accumulators, before the loop.
  std::string arguments;           ///< ", xcs_t0, xcs_t1": the accumulators.
  std::string parameters;          ///< Of the block's lambda: references to its parts.
  std::string before, after;       ///< In the lambda, around the loop over the block.
  std::string condition;           ///< What must hold besides, as " && ...".
  bool isRegrouped = false;        ///< In groups that depend on the number of iterations only.
  std::string commit;              ///< Combines what the blocks found into the places that the source names.
  std::vector<std::string> places; ///< The text that names each accumulator.
  std::vector<Replacement> names;  ///< In the body: accumulators become parts.
};

/// The text of the reductions; none (and a refusal) where they cannot be named before or after the loop.
std::optional<ReduceText> reduceOf(Site &site, const Names &names, const LoopForm &form, TokenRange body,
                                   llvm::ArrayRef<analysis::Reduction> reductions);

/// A map that sums go into by key.
struct KeyedText {
  std::string map;
  std::vector<Replacement> names; ///< In the body: the map becomes xcs_slot.
};

/// The text of the plan's one reduction by key; none (and a refusal) as below.
std::optional<KeyedText> keyedOf(Site &site, const Names &names, const LoopForm &form, TokenRange body);

/// The class in detail/parts.h.
std::string accumulatorOf(analysis::Reduction::Kind kind);
/// `s op= e`, `s = e`, `++s`, `s--`, as the whole of a statement.
bool isPlainUpdate(const Site &site, const ir::Op &store, bool isMark);
/// An operand of sums and products only, up to the assignment: the part has arithmetic, but converts to
/// nothing.
bool isOperand(const Site &site, const ir::Op &load);
/// Both, in order; where they overlap, those of `first`.
std::vector<Replacement> merged(std::vector<Replacement> first, llvm::ArrayRef<Replacement> second);

} // namespace xcs::rewrite
