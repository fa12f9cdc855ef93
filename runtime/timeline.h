// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/clock.h"

#include <xcs/detail/skeletons.h>

#include <atomic>
#include <cstddef>
#include <string>

namespace xcs::runtime {

extern std::atomic<bool> timeline_on;

/// Whether XCS_TIMELINE asks for a record of every block.
inline bool timeline_enabled() noexcept { return timeline_on.load(std::memory_order_relaxed); }

/// Notes that the calling thread ran items [begin, end) of a site. Safe from any thread.
void record_on_timeline(const detail::site &at, std::size_t begin, std::size_t end, nanoseconds start,
                        nanoseconds stop) noexcept;

/// Writes what was recorded as Chrome trace events; "-" is stderr. Says so on stderr where the file cannot be
/// written.
void write_timeline(const std::string &file);

} // namespace xcs::runtime
