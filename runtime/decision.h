// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/site_state.h"

namespace xcs::runtime {

// Whether a site pays, from what was learned of it. None of this changes a result, only the way to it.

/// The out-of-line part of enter(). Safe from any thread.
bool decide(detail::site &at, std::size_t items) noexcept;

/// The site was passed 64 times by this thread without a look: perhaps measure it again.
bool reconsider(detail::site &at, std::size_t items) noexcept;

/// Whether so much work is worth a parallel run now.
bool pays(const site_state &state, double work_nanoseconds) noexcept;

/// A search runs so many nanoseconds alone before it asks for help: its end may be near.
double sequential_stretch(const site_state &state) noexcept;

/// Whether the next run should begin with a measurement, and resets that.
bool probe_due(site_state &state) noexcept;

/// Blocks of so many items: long enough to be worth a claim, short enough to share evenly.
std::size_t choose_grain(double item_nanoseconds, std::size_t items, std::size_t threads) noexcept;

/// How many waiting threads `items` calls of that length deserve, when starting one more costs time as well.
std::size_t choose_in_flight(double item_nanoseconds, std::size_t items) noexcept;

/// An item was measured with nothing else running. \param nanoseconds of one item
void learn_item_cost(site_state &state, double nanoseconds) noexcept;

/// The inline comparison shall know from how many items on it pays, by what is known now.
void learn_min_items(site_state &state) noexcept;

/// Whether workers had something to do lately, so that they need no waking.
bool workers_awake() noexcept;
/// They have something to do now.
void workers_called() noexcept;

/// A parallel run of `items` took `wall`, and `busy` summed over the threads.
void learn_parallel_run(site_state &state, detail::kind as, std::size_t items, std::size_t threads,
                        nanoseconds wall, nanoseconds busy) noexcept;

} // namespace xcs::runtime
