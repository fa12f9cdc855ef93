// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The op of an iteration that waits for its turn: what it stores goes to a slot, and from there to its place.

#pragma once

#include "rewrite/LoopForm.h"
#include "rewrite/Names.h"

namespace xcs::rewrite {

struct CommitText {
  std::string valueType;           ///< Of the slot.
  std::string statement;           ///< Moves xcs_v to its place; with the semicolon.
  bool needsVariable = false;      ///< The statement names the loop variable.
  std::vector<Replacement> stores; ///< In the body: the ops that become stores to the slot.
};

/// The text of the plan's commits; none (and a refusal) where they cannot be told apart from the rest of the
/// iteration.
std::optional<CommitText> commitOf(Site &site, const Names &names, const LoopForm &form, TokenRange body);

} // namespace xcs::rewrite
