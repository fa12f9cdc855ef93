// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/loop.h"

namespace xcs::runtime {

/// Runs the open blocks of `work` on at most `threads` threads, the calling one among them: TBB's workers in
/// the current arena, or plain threads. Returns when all blocks have run.
void run_compute(loop &work, std::size_t threads) noexcept;

} // namespace xcs::runtime
