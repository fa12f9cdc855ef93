// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "rewrite/Place.h"
#include "rewrite/Site.h"

namespace xcs::rewrite {

/// The edits that start a group of calls together and take each result in its place. None: refused.
std::optional<std::vector<TextEdit>> rewriteCalls(Site &site);

} // namespace xcs::rewrite
