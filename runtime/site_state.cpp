// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/site_state.h"

#include <new>

namespace xcs::runtime {
namespace {

// A list that only grows: no lock, hence nothing that a fork could leave locked.
std::atomic<site_state *> newest{nullptr};

} // namespace

const char *describe(refusal reason) noexcept {
  constexpr const char *texts[] = {"too little work",
                                   "too little work to wake sleeping threads for",
                                   "one thread",
                                   "inside a parallel loop that keeps all threads busy",
                                   "a run-time guard failed",
                                   "sequential backend",
                                   "XCS_WORTH=never",
                                   "compiled for another version of libxcs"};
  static_assert(sizeof texts / sizeof *texts == static_cast<std::size_t>(refusal::count));
  return texts[static_cast<std::size_t>(reason)];
}

site_state *site_state::of(detail::site &at) noexcept {
  void *known = __atomic_load_n(&at.state, __ATOMIC_ACQUIRE);
  if (known != nullptr)
    return static_cast<site_state *>(known);
  site_state *made;
  try {
    made = new site_state(at);
  } catch (const std::bad_alloc &) {
    return nullptr;
  }
  if (!__atomic_compare_exchange_n(&at.state, &known, static_cast<void *>(made), false, __ATOMIC_ACQ_REL,
                                   __ATOMIC_ACQUIRE)) {
    delete made; // another thread was first
    return static_cast<site_state *>(known);
  }
  made->next = newest.load(std::memory_order_relaxed);
  while (
      !newest.compare_exchange_weak(made->next, made, std::memory_order_release, std::memory_order_relaxed)) {
  }
  return made;
}

std::vector<site_state *> site_state::all() {
  std::vector<site_state *> result;
  for (site_state *state = newest.load(std::memory_order_acquire); state != nullptr; state = state->next)
    result.push_back(state);
  return result;
}

} // namespace xcs::runtime
