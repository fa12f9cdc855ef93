// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a site runs in parallel this time.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

inline thread_local unsigned skipped =
    0; // of this thread, over all sites: no cache line is shared on the way past a site

/// Whether to run the site's skeleton (true) or the original code. Never throws; costs a compare where it
/// does not pay.
inline bool enter(site &at, size_type items) noexcept {
  // Now and then although there are too few: perhaps the items have become worth it. One call for both, so
  // that the function around it stays small enough to be inlined where it was.
  if (__builtin_expect(items >= __atomic_load_n(&at.min_items, __ATOMIC_RELAXED), 0) ||
      __builtin_expect((++skipped & 63u) == 0, 0))
    return xcs_v1_enter(&at, items);
  return false;
}

} // namespace detail
} // namespace xcs
