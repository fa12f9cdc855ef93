// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/loop.h"

namespace xcs::runtime {

/// Runs items [0, items) of a loop as the settings, the kind of the site and what was learned of it ask for,
/// and learns. Exceptions stay in the loop. May throw std::bad_alloc of its own before the first item.
void drive(detail::site &at, loop &work, std::size_t items);

} // namespace xcs::runtime
