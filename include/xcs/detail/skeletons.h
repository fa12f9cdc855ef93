// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What code rewritten by XCS calls: the list of its parts, one a concern, each of which may use those above
// it. The plugin hands all of it to the compiler as one text of predefines. Hence no part includes anything,
// assumes anything about exceptions or RTTI, or holds what a later standard header could collide with. Valid
// in C++17 and newer, with clang and GCC. User code never includes or names any of this.
#if defined(__cplusplus) && !defined(XCS_DETAIL_SKELETONS_H)
#define XCS_DETAIL_SKELETONS_H

#if defined(__clang__) && !defined(XCS_DETAIL_SHOW_WARNINGS)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#elif defined(__GNUC__) && !defined(XCS_DETAIL_SHOW_WARNINGS)
#pragma GCC system_header
#endif

// clang-format off: in the order of their use
#include <xcs/detail/abi.h>
#include <xcs/detail/types.h>
#include <xcs/detail/trip_count.h>
#include <xcs/detail/range.h>
#include <xcs/detail/interval.h>
#include <xcs/detail/guard.h>
#include <xcs/detail/decision.h>
#include <xcs/detail/view.h>
#include <xcs/detail/blocks.h>
#include <xcs/detail/slot.h>
#include <xcs/detail/ordered.h>
#include <xcs/detail/pile.h>
#include <xcs/detail/search.h>
#include <xcs/detail/calls.h>
#include <xcs/detail/fork.h>
#include <xcs/detail/parts.h>
#include <xcs/detail/reduce.h>
#include <xcs/detail/scan.h>
#include <xcs/detail/histogram.h>
#include <xcs/detail/keyed.h>
#include <xcs/detail/regroup.h>
#include <xcs/detail/in_order.h>
// clang-format on

#if defined(__clang__) && !defined(XCS_DETAIL_SHOW_WARNINGS)
#pragma clang diagnostic pop
#endif
#endif
