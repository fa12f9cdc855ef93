// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Text that is left out of a copy of a loop's body.

#pragma once

#include "rewrite/Site.h"

namespace xcs::rewrite {

/// "(void)a; (void)b; " for the variables of the body that the text uses and that are visible at `place`:
/// only what is left out may use them, and people compile generated text with their own warnings.
std::string mentionsOf(const Site &site, TokenRange text, unsigned place, TokenRange body);

} // namespace xcs::rewrite
