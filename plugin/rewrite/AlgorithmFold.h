// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of standard algorithms that give one value: std::accumulate, std::count_if, std::max_element and
// their like, anywhere in an expression.

#pragma once

#include "rewrite/Draft.h"
#include "rewrite/Site.h"

namespace xcs::rewrite {

/// What takes the place of the call, around it: a closure that is called at once. None (and a refusal) where
/// the text has another form.
std::optional<Draft> draftFold(Site &site);

} // namespace xcs::rewrite
