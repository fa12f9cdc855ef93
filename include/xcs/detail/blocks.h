// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Blocks of a range, in any order and in parallel. The hash in block, item and call names the decision taken:
// another TU may have decided otherwise for the same inline function, and then its lambda must not be taken
// for this one.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

template <word Hash> struct block {
  size_type begin, end;
};
struct any_block {
  size_type begin, end;
  template <word Hash> constexpr operator block<Hash>() const noexcept { return {begin, end}; }
};

template <class F> void run_block(void *body, size_type begin, size_type end) {
  F own(*static_cast<const F *>(
      body)); // a local copy: the stores of the loop cannot change what was captured by value
  own(any_block{begin, end});
}

/// Runs body(block) over [0, items), in any order and in parallel; rethrows the exception of the lowest item.
template <class F> void for_blocks(site &at, size_type items, F &&body) {
  xcs_v1_for_blocks(&at, items, &run_block<no_reference<F>>, erase(body));
}

} // namespace detail
} // namespace xcs
