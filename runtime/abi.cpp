// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The C ABI of libxcs, as declared in <xcs/detail/skeletons.h>. A change of meaning is a new version:
// xcs_v2_...
#include "runtime/decision.h"
#include "runtime/skeletons.h"

#include <xcs/detail/export.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <new>
#include <utility>

using xcs::detail::branch_record;
using xcs::detail::call_record;
using xcs::detail::ordered_body;
using xcs::detail::scan_body;
using xcs::detail::site;
using xcs::detail::stretch;

XCS_EXPORT bool xcs_v1_enter(site *at, std::size_t items) noexcept {
  return items < __atomic_load_n(&at->min_items, __ATOMIC_RELAXED) ? xcs::runtime::reconsider(*at, items)
                                                                   : xcs::runtime::decide(*at, items);
}

XCS_EXPORT void xcs_v1_for_blocks(site *at, std::size_t items, void (*body)(void *, std::size_t, std::size_t),
                                  void *context) {
  xcs::runtime::for_blocks(*at, items, body, context);
}

XCS_EXPORT void xcs_v1_for_ordered(site *at, std::size_t items, const ordered_body *body) {
  xcs::runtime::for_ordered(*at, items, *body);
}

XCS_EXPORT void xcs_v1_search(site *at, std::size_t first, std::size_t items,
                              std::size_t (*run)(void *, std::size_t, std::size_t), void *context,
                              stretch *next) {
  *next = xcs::runtime::search(*at, first, items, run, context);
}

XCS_EXPORT void xcs_v1_scan(site *at, std::size_t items, const scan_body *body) {
  xcs::runtime::scan(*at, items, *body);
}

XCS_EXPORT void xcs_v1_invoke(site *at, call_record *const *calls, std::size_t count) {
  xcs::runtime::invoke(*at, calls, count);
}

XCS_EXPORT void xcs_v1_fork(site *at, branch_record *const *calls, std::size_t count) {
  xcs::runtime::fork(*at, calls, count);
}

// An error of a call record is a std::exception_ptr on the heap.

XCS_EXPORT void xcs_v1_rethrow(void *error) {
  auto *kept = static_cast<std::exception_ptr *>(error);
  std::exception_ptr thrown = std::move(*kept);
  delete kept;
  std::rethrow_exception(std::move(thrown));
}

XCS_EXPORT void xcs_v1_release(void *error) noexcept { delete static_cast<std::exception_ptr *>(error); }

/// Makes the call here and now; an exception stays in the record.
XCS_EXPORT void xcs_v1_attempt(call_record *call) noexcept {
  try {
    call->run(call);
  } catch (...) {
    call->error = new std::exception_ptr(std::current_exception());
    call->state = 2;
  }
}

// Memory for what does not fit into a slot: not the program's operator new, which it may have replaced.

XCS_EXPORT void *xcs_v1_room(std::size_t size, std::size_t align) {
  align = std::max(align, alignof(std::max_align_t));
  if (void *room = std::aligned_alloc(align, (size + align - 1) / align * align))
    return room;
  throw std::bad_alloc();
}

XCS_EXPORT void xcs_v1_release_room(void *room) noexcept { std::free(room); }
