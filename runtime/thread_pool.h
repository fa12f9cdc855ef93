// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/loop.h"

#include <atomic>
#include <cstddef>
#include <mutex>

namespace xcs::runtime {

/// Threads of our own, for calls that wait (TBB's workers must not) and for the backend without TBB. Started
/// when there is demand, retired when there is none for a while.
class thread_pool {
public:
  /// \param name of its threads, at most 15 characters; \param kib stack of a thread, 0: the system's default
  /// \param keep nanoseconds that a thread stays without work
  thread_pool(const char *name, std::size_t kib, nanoseconds keep = 2'000'000'000) noexcept
      : thread_name(name), stack_kib(kib), retire_after(keep) {}

  /// Runs the open blocks of `work`; the calling thread takes part, so that there is progress with no thread
  /// at all. \param in_flight blocks at a time; \param spins how long the caller looks before it sleeps
  void run(loop &work, std::size_t in_flight, unsigned spins) noexcept;

  /// Threads alive now. Safe from any thread.
  std::size_t threads() noexcept;

  /// Around fork: the child has none of the threads.
  void before_fork() noexcept { lock.lock(); }
  void after_fork_in_parent() noexcept { lock.unlock(); }
  void after_fork_in_child() noexcept;

private:
  struct batch;

  void publish(batch &work, std::size_t tickets) noexcept;
  void withdraw(batch &work) noexcept;
  void unlink(batch &work) noexcept;
  bool start_thread() noexcept;
  void serve() noexcept;
  static void *thread_main(void *pool);
  static void release(batch &work) noexcept;

  const char *const thread_name;
  const std::size_t stack_kib;
  const nanoseconds retire_after;
  std::mutex lock;
  batch *first = nullptr, *last = nullptr; // batches with tickets left
  std::size_t demand = 0;                  // tickets left, over all batches
  std::size_t idle = 0, starting = 0, alive = 0;
  std::atomic<std::uint32_t> calls{0}; // idle threads sleep on it
};

/// The pool for calls that wait.
thread_pool &waiting_pool() noexcept;
/// The pool for compute where TBB is not wanted or not possible.
thread_pool &plain_pool() noexcept;

} // namespace xcs::runtime
