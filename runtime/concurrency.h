// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cstddef>

namespace xcs::runtime {

/// How many threads may compute for the calling thread: the least of its task_arena, global_control,
/// affinity, cgroup quota and XCS_THREADS. Starts nothing. Safe from any thread.
std::size_t compute_threads() noexcept;

/// The part of it that does not change while the process lives (affinity at start, cgroup quota,
/// XCS_THREADS).
std::size_t fixed_thread_limit() noexcept;

/// Processors granted by the cgroup's quota, rounded up; 0: no quota.
/// \param root where cgroup is mounted, \param self the text of /proc/self/cgroup; both given by tests
std::size_t cgroup_processors(const char *root, const char *self);

/// Whether TBB can be used: not in the child of a fork (its workers are gone), not where threads cannot be
/// started (TBB ends the program then). Tries once, by starting that many threads of the same size. Safe from
/// any thread.
bool tbb_usable() noexcept;

} // namespace xcs::runtime
