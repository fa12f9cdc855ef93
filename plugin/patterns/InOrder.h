// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "patterns/Pattern.h"

namespace xcs::patterns {

/// The plan of a loop whose body is split: its first part in parallel, its tail in iteration order. None
/// where it cannot be split, or where the first part is too little. `otherwise`: why the loop is no plainer
/// one.
std::optional<Plan> planInOrder(const Candidate &candidate, llvm::ArrayRef<analysis::Blocker> otherwise);

} // namespace xcs::patterns
