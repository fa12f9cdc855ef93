// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <xcs/detail/skeletons.h>

#include <cstddef>

namespace xcs::runtime {

// The skeletons behind the C ABI; what they promise stands at their templates in <xcs/detail/skeletons.h>.

void for_blocks(detail::site &at, std::size_t items, void (*body)(void *, std::size_t, std::size_t),
                void *context);
void for_ordered(detail::site &at, std::size_t items, const detail::ordered_body &body);
detail::stretch search(detail::site &at, std::size_t first, std::size_t items,
                       std::size_t (*run)(void *, std::size_t, std::size_t), void *context);
void scan(detail::site &at, std::size_t items, const detail::scan_body &body);
void invoke(detail::site &at, detail::call_record *const *calls, std::size_t count);
void fork(detail::site &at, detail::branch_record *const *calls, std::size_t count);

} // namespace xcs::runtime
