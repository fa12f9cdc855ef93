// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the header of a loop is written anew: for the iterations of a block, and for a single one.

#pragma once

#include "rewrite/Site.h"

namespace xcs::rewrite {

struct LoopForm {
  std::string variable; ///< Name of the loop variable; empty for structured bindings.
  std::string setup;    ///< "int xcs_lo = 0; "
  std::string count;    ///< "::xcs::detail::trip_lt(xcs_lo, n, 1)"
  std::string block;    ///< "for (...) ": over the iterations of xcs_b; the body follows.
  bool hasBody = true;  ///< False: `block` is all (an algorithm with its callable).
  std::string compute, valueType,
      commit;         ///< Without a body, in order: fills xcs_slot, its type, moves xcs_v to its place.
  unsigned end = 0;   ///< Where the statement ends in the text, semicolon included.
  std::string finish; ///< Runs behind the parallel loop: sets a variable that the loop leaves with a value.
  std::string before,
      after; ///< Around a body that runs for iteration xcs_i.index; `continue` in it ends the iteration.
  std::string only; ///< Declares the loop variable of iteration xcs_i.index for one statement that follows.
  std::string element,
      elementArguments;       ///< A search: its loop variable, what it needs to give it its values.
  std::string representative; ///< An expression of the variable's type, usable unevaluated before the loop;
                              ///< empty: none.
  std::string first,
      last; ///< The variable (or ordinal) in the first and the last iteration, once xcs_n is not 0.
  bool usesLow = false;           ///< Declares xcs_lo, which lambdas hold by value.
  std::vector<std::string> extra; ///< Other variables that the loop header declares.
};

/// The form of the site's loop; none (and a refusal) where the text has another one.
std::optional<LoopForm> formOf(Site &site);

} // namespace xcs::rewrite
