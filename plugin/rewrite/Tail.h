// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies in two parts: the tail becomes a closure that holds what it needs of the first part.

#pragma once

#include "rewrite/Draft.h"
#include "rewrite/LoopForm.h"
#include "rewrite/Names.h"

namespace xcs::rewrite {

/// for_in_order(site, n, [&](item, turn) { first part; turn.take(closure with the tail) }). False (and a
/// refusal) where the text cannot be split.
bool addInOrder(Draft &draft, Site &site, const Names &names, const LoopForm &form, TokenRange body);

} // namespace xcs::rewrite
