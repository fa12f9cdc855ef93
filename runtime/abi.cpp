// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The C ABI of libxcs, as declared in <xcs/detail/skeletons.h>. A change of meaning is a new version:
// xcs_v2_...
#include "runtime/decision.h"
#include "runtime/skeletons.h"

#include <xcs/detail/export.h>

#include <exception>
#include <utility>

using xcs::detail::call_record;
using xcs::detail::ordered_body;
using xcs::detail::site;

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

XCS_EXPORT void xcs_v1_invoke(site *at, call_record *const *calls, std::size_t count) {
  xcs::runtime::invoke(*at, calls, count);
}

// An error of a call record is a std::exception_ptr on the heap.

XCS_EXPORT void xcs_v1_rethrow(void *error) {
  auto *kept = static_cast<std::exception_ptr *>(error);
  std::exception_ptr thrown = std::move(*kept);
  delete kept;
  std::rethrow_exception(std::move(thrown));
}

XCS_EXPORT void xcs_v1_release(void *error) noexcept { delete static_cast<std::exception_ptr *>(error); }
