// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Structural equality of modules: the same program, whatever the numbering.

#pragma once

#include "ir/Module.h"
#include <string>

namespace xcs::ir {

/// Empty if both modules are the same up to the numbering of their ids and to entities that nothing uses;
/// else one line that says where they first differ. Both must be valid (see Verifier.h).
std::string firstDifference(const Module &a, const Module &b);

} // namespace xcs::ir
