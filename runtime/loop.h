// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/clock.h"
#include "runtime/environment.h"

#include <xcs/detail/skeletons.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>

namespace xcs::runtime {

/// A loop on its way: items [first, last) in blocks, run by any thread in any order. Exceptions are kept, the
/// lowest wins, and blocks above it are skipped. What differs between the skeletons is virtual.
class loop {
public:
  /// Called by the thread that entered `at`; remembers its environment.
  explicit loop(const detail::site &at) noexcept : place(at) {}
  virtual ~loop() = default;
  loop(const loop &) = delete;
  loop &operator=(const loop &) = delete;

  /// How many items may be open at a time.
  virtual std::size_t window(std::size_t items) const noexcept { return items; }
  /// Makes [first, last) the items to run, in blocks of `grain`. May throw std::bad_alloc.
  /// \param saturating the blocks keep all compute threads busy: sites inside need not look for more
  void open(std::size_t first, std::size_t last, std::size_t grain, bool saturating);
  /// All blocks have run, and the caller's turn is over.
  virtual void close() noexcept {}

  std::size_t blocks() const noexcept { return block_count; }
  /// Runs one block. Safe from any thread.
  void run(std::size_t block) noexcept;

  /// The caller's turn, between two blocks and while it waits.
  virtual void between() noexcept {}
  /// The block after which the caller has a turn; blocks(): it only waits for the end.
  virtual std::size_t awaited() const noexcept { return block_count; }

  bool failed() const noexcept { return error_item.load(std::memory_order_relaxed) != none; }
  /// Time spent in blocks, over all threads, since the last open().
  nanoseconds busy() const noexcept { return busy_time.load(std::memory_order_relaxed); }
  /// Leaves the loop: gives the caller its environment back and rethrows.
  void finish();

protected:
  static constexpr std::size_t none = ~std::size_t(0);

  virtual void opened() {}
  /// Returns the time the program's own code took.
  virtual time_span execute(std::size_t begin, std::size_t end) noexcept = 0;
  virtual void skip(std::size_t, std::size_t) noexcept {}
  /// In a handler: keeps the exception if it is the first in sequential order.
  void fail(moment when) noexcept;
  /// The loop is to end at `when`, without an exception; calls `note()` if nothing earlier ends it.
  template <class F> void end_at(moment when, F &&note) noexcept {
    const std::lock_guard hold(error_lock);
    if (when >= error_when)
      return;
    note();
    error_when = when;
    error_item.store(when / 2, std::memory_order_relaxed);
  }

  std::size_t first = 0, last = 0, grain = 1;
  std::atomic<std::size_t> error_item{none};
  caller_environment environment;
  const detail::site &place;

private:
  std::size_t block_count = 0;
  bool saturates = false;
  std::atomic<nanoseconds> busy_time{0};
  std::mutex error_lock;
  moment error_when = end_of_time;
  std::exception_ptr first_error;
};

/// Whether the calling thread runs a block of a loop that keeps all compute threads busy.
bool inside_saturating_loop() noexcept;

/// How many blocks the calling thread is inside of.
unsigned nesting() noexcept;

/// What those who take part in a loop share: which block is next, how many are finished.
class claims {
public:
  explicit claims(std::size_t of_blocks) noexcept : blocks(of_blocks) {}

  /// Runs blocks until none is left. For others than the caller, `work` lives only while they have claimed a
  /// block of it.
  void take_part(loop &work, bool caller) noexcept;
  /// Runs block 0 first, which was claimed before anybody else heard of the loop.
  void take_first(loop &work) noexcept;
  /// The caller waits until all blocks are finished, taking its turns. \param spins looks before it sleeps
  void wait(loop &work, unsigned spins) noexcept;
  /// Claims block 0 for the caller. Before the others start.
  void claim_first() noexcept { next.store(1, std::memory_order_relaxed); }
  bool exhausted() const noexcept { return next.load(std::memory_order_relaxed) >= blocks; }

  const std::size_t blocks;

private:
  static constexpr std::size_t nobody = ~std::size_t(0);
  void finished_block(std::size_t block) noexcept;

  std::atomic<std::size_t> next{0};
  alignas(64) std::atomic<std::uint32_t> finished{0};
  std::atomic<std::size_t> awaited{nobody};
};

} // namespace xcs::runtime
