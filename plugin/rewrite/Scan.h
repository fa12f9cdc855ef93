// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that is run twice: once to combine only, without the statements that leave results, once as written.

#pragma once

#include "rewrite/Draft.h"
#include "rewrite/LoopForm.h"
#include "rewrite/Names.h"

namespace xcs::rewrite {

/// Adds for_scanned(site, n, [&](block, part) { LOOP that combines }, [&](block, held) { LOOP as written },
/// accumulator, what it goes into). False (and a refusal): the text has no such form.
bool addScanned(Draft &draft, Site &site, const Names &names, const LoopForm &form, TokenRange whole,
                TokenRange body);

} // namespace xcs::rewrite
