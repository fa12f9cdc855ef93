// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of standard algorithms that look for an element: std::find_if, std::any_of and their like, anywhere
// in an expression.

#pragma once

#include "rewrite/Draft.h"
#include "rewrite/Site.h"

namespace xcs::rewrite {

/// What takes the place of the call, around it: a closure that is called at once. None (and a refusal) where
/// the text has another form.
std::optional<Draft> draftSearch(Site &site);

} // namespace xcs::rewrite
