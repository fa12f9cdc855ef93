// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/thread_pool.h"

#include "runtime/futex.h"
#include "runtime/message.h"
#include "runtime/settings.h"

#include <algorithm>
#include <cstring>
#include <limits.h>
#include <new>
#include <pthread.h>
#include <string>

namespace xcs::runtime {
namespace {

once_message thread_limit;

} // namespace

/// What the pool knows of a loop. It is on the heap and counted, because a thread may come when the loop is
/// over: then it finds all blocks claimed and touches nothing else.
struct thread_pool::batch {
  batch(loop &of, std::size_t blocks) noexcept : shared(blocks), work(of) {}

  claims shared;
  loop &work;
  std::size_t tickets = 0; // how many threads may still join; under the pool's lock, like the links
  batch *before = nullptr, *after = nullptr;
  std::atomic<unsigned> references{1};
};

void thread_pool::release(batch &work) noexcept {
  if (work.references.fetch_sub(1, std::memory_order_acq_rel) == 1)
    delete &work;
}

void thread_pool::unlink(batch &work) noexcept {
  (work.before != nullptr ? work.before->after : first) = work.after;
  (work.after != nullptr ? work.after->before : last) = work.before;
  demand -= work.tickets;
  work.tickets = 0;
}

void thread_pool::run(loop &work, std::size_t in_flight, unsigned spins) noexcept {
  const std::size_t blocks = work.blocks();
  auto *shared = in_flight > 1 && blocks > 1 ? new (std::nothrow) batch(work, blocks) : nullptr;
  if (shared == nullptr) {
    claims alone(blocks);
    alone.take_part(work, true);
    alone.wait(work, 0);
    return;
  }
  // Before anybody else hears of it: else a nested batch would find its first item taken, and the caller with
  // nothing to do would take two rounds for one.
  shared->shared.claim_first();
  publish(*shared, std::min(blocks, in_flight) - 1);
  shared->shared.take_first(work);
  shared->shared.take_part(work, true);
  withdraw(*shared);
  shared->shared.wait(work, spins);
  release(*shared);
}

void thread_pool::publish(batch &work, std::size_t tickets) noexcept {
  std::size_t to_wake, to_start;
  {
    const std::lock_guard hold(lock);
    work.tickets = tickets;
    work.before = last;
    (last != nullptr ? last->after : first) = &work;
    last = &work;
    demand += tickets;
    to_wake = std::min(tickets, idle);
    const std::size_t coming = idle + starting, limit = current_settings().max_waiting;
    to_start = std::min(demand > coming ? demand - coming : 0, limit > alive ? limit - alive : 0);
    starting += to_start;
    alive += to_start;
    calls.fetch_add(1, std::memory_order_release);
  }
  if (to_wake != 0)
    futex_wake(calls, unsigned(to_wake));
  for (; to_start != 0; --to_start)
    if (!start_thread()) {
      const std::lock_guard hold(lock);
      starting -= to_start;
      alive -= to_start;
      break;
    }
}

void thread_pool::withdraw(batch &work) noexcept {
  const std::lock_guard hold(lock);
  if (work.tickets != 0)
    unlink(work);
}

bool thread_pool::start_thread() noexcept {
  const int saved = errno;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  if (stack_kib != 0)
    pthread_attr_setstacksize(&attributes, std::max<std::size_t>(stack_kib * 1024, PTHREAD_STACK_MIN));
  pthread_t thread;
  int problem = pthread_create(&thread, &attributes, thread_main, this);
  if (problem == EINVAL) // thread-local storage does not fit into the stack
    problem = pthread_create(&thread, nullptr, thread_main, this) || pthread_detach(thread);
  pthread_attr_destroy(&attributes);
  if (problem != 0)
    thread_limit.say(std::string("no more threads (pthread_create: ") + std::strerror(problem) +
                     "); going on with those there are");
  errno = saved;
  return problem == 0;
}

void *thread_pool::thread_main(void *pool) {
  auto *self = static_cast<thread_pool *>(pool);
  pthread_setname_np(pthread_self(), self->thread_name);
  self->serve();
  return nullptr;
}

void thread_pool::serve() noexcept {
  std::unique_lock hold(lock);
  --starting;
  for (;;) {
    if (batch *work = first) {
      --demand;
      if (--work->tickets == 0)
        unlink(*work);
      work->references.fetch_add(1, std::memory_order_relaxed);
      hold.unlock();
      work->shared.take_part(work->work, false);
      release(*work);
      hold.lock();
      continue;
    }
    ++idle;
    const std::uint32_t seen = calls.load(std::memory_order_relaxed);
    const nanoseconds asleep = wall_clock();
    hold.unlock();
    futex_wait(calls, seen, retire_after);
    hold.lock();
    --idle;
    if (first == nullptr && wall_clock() - asleep >= retire_after) {
      --alive;
      return;
    }
  }
}

std::size_t thread_pool::threads() noexcept {
  const std::lock_guard hold(lock);
  return alive;
}

void thread_pool::after_fork_in_child() noexcept {
  // Batches of other threads of the parent have nobody to wait for them here.
  first = last = nullptr;
  demand = idle = starting = alive = 0;
  lock.unlock();
}

namespace {

template <class F> thread_pool &make_pool(F make) noexcept {
  thread_pool &pool = *make(); // never destroyed: its threads outlive static objects
  return pool;
}

void register_fork_handlers() noexcept {
  pthread_atfork(
      [] {
        waiting_pool().before_fork();
        plain_pool().before_fork();
      },
      [] {
        plain_pool().after_fork_in_parent();
        waiting_pool().after_fork_in_parent();
      },
      [] {
        plain_pool().after_fork_in_child();
        waiting_pool().after_fork_in_child();
      });
}

} // namespace

thread_pool &waiting_pool() noexcept {
  static thread_pool &pool = make_pool([] {
    register_fork_handlers();
    return new thread_pool("xcs-wait", current_settings().stack_kib);
  });
  return pool;
}

thread_pool &plain_pool() noexcept {
  static thread_pool &pool = make_pool([] {
    waiting_pool(); // registers the fork handlers for both
    return new thread_pool("xcs-compute", 0);
  });
  return pool;
}

} // namespace xcs::runtime
