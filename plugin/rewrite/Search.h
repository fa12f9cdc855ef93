// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that may end early: which iteration ends it is tested with the loop's body, in which every way out
// is an answer instead.

#pragma once

#include "rewrite/Draft.h"
#include "rewrite/LoopForm.h"

namespace xcs::rewrite {

/// Adds search(site, n, [&](item) { BODY, true at every way out }) and the loop that goes on where it says.
/// False (and a refusal): the text has no such form.
bool addSearch(Draft &draft, Site &site, const LoopForm &form, TokenRange body);

} // namespace xcs::rewrite
