// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two ways in which a loop without dependences can leave its results; patterns that refine them start
// here.

#pragma once

#include "patterns/Iteration.h"

namespace xcs::patterns {

/// A loop that writes elements of its own in each iteration, and appends nothing.
Match planMap(const Candidate &candidate);

/// A loop whose only visible effect are appends: one per iteration at most, or any number to one container.
Match planAppend(const Candidate &candidate);

} // namespace xcs::patterns
