// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the call of a standard algorithm is written anew: the same algorithm on the elements of a block, or
// what it does to a single element.

#pragma once

#include "rewrite/LoopForm.h"

namespace xcs::rewrite {

/// The form of an algorithm that is a statement of its own; none (and a refusal) where the text has another
/// one.
std::optional<LoopForm> algorithmFormOf(Site &site);

} // namespace xcs::rewrite
