// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/compute.h"

#include "runtime/concurrency.h"
#include "runtime/message.h"
#include "runtime/settings.h"
#include "runtime/thread_pool.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>

namespace xcs::runtime {
namespace {

// A block is some 30 us: looking that long before sleeping saves a system call on either side.
constexpr unsigned spins_before_sleep = 1000;

once_message tbb_failure;

} // namespace

void run_compute(loop &work, std::size_t threads) noexcept {
  const std::size_t blocks = work.blocks(), parts = std::min(threads, blocks);
  if (parts <= 1 || current_settings().backend == backend_kind::plain || !tbb_usable())
    return plain_pool().run(work, parts, spins_before_sleep);

  claims shared(blocks);
  const pthread_t caller = pthread_self();
  // Each part claims blocks until none is left, so that it does not matter which workers come, and when. TBB
  // gets no exception to see: its cancellation would cut off loops of other blocks.
  const auto part = [&](const tbb::blocked_range<std::size_t> &) noexcept {
    const bool is_caller = pthread_equal(caller, pthread_self());
    shared.take_part(work, is_caller);
    if (is_caller)
      shared.wait(work, spins_before_sleep);
  };
  try {
    // Isolated: while the caller waits it must not start unrelated work, such as another item of the loop it
    // is inside of.
    tbb::this_task_arena::isolate([&] {
      tbb::task_group_context context(tbb::task_group_context::isolated,
                                      tbb::task_group_context::default_traits |
                                          tbb::task_group_context::fp_settings);
      tbb::parallel_for(tbb::blocked_range<std::size_t>(0, parts, 1), part, tbb::simple_partitioner(),
                        context);
    });
  } catch (...) {
    tbb_failure.say("TBB could not start a parallel loop; the calling thread runs it");
  }
  shared.take_part(work, true); // blocks are left only where TBB failed
  shared.wait(work, 0);
}

} // namespace xcs::runtime
