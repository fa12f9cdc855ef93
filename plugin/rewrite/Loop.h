// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "rewrite/Draft.h"
#include "rewrite/Site.h"

namespace xcs::rewrite {

/// What goes in front of the original loop (Blocks and Ordered); " }" goes behind. None: refused.
std::optional<Draft> draftLoop(Site &site);

} // namespace xcs::rewrite
