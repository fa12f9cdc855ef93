// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Shapes of text in the headers of loops and the calls of algorithms.

#pragma once

#include "rewrite/Tokens.h"

namespace xcs::rewrite {

/// What an increment adds.
struct Step {
  std::optional<std::int64_t> constant; ///< With sign.
  std::string text;                     ///< The expression, if not constant; subtracted where `down` is set.
  bool down = false;
};

/// Reads `++i`, `i--`, `i += e`, `i = i + e` and their like; `constant` is the step where the IR knows it.
/// None: another shape.
std::optional<Step> stepOf(TokenRange increment, llvm::StringRef variable,
                           std::optional<std::int64_t> constant);

/// Adds the names that `int i = 0, n = size` declares after the first. The original loop declares them again,
/// in the presence of a copy: so no name may be used before its own declaration. Gives what stands against
/// it; empty: nothing.
std::string extraVariables(TokenRange init, std::vector<std::string> &names);

/// The arguments of `name(a, b, c)`; none if a template argument list makes commas ambiguous.
std::vector<TokenRange> argumentsOf(TokenRange call);

/// Whether the text is a lambda that can be made anew at will: no state of its own, no code in its captures.
bool isPlainLambda(TokenRange text);

} // namespace xcs::rewrite
