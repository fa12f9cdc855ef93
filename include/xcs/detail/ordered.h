// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compute in parallel, commit in order.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

template <word Hash> struct item {
  size_type index;
};
struct any_item {
  size_type index;
  template <word Hash> constexpr operator item<Hash>() const noexcept { return {index}; }
};

template <class T, class Compute, class Commit> struct ordered_thunks {
  using slot_type = slot<T>;
  struct cleaner {
    slot_type &of;
    ~cleaner() { of.~slot_type(); }
  };
  static slot_type *slot_of(const ordered_block *work, size_type index) noexcept {
    return __builtin_launder(reinterpret_cast<slot_type *>(work->slots)) + (index - work->begin);
  }
  static void note_errno(ordered_block *work, size_type index) noexcept {
    if (__builtin_expect(*work->error_number != 0, 0)) {
      work->errno_item = index;
      work->errno_value = *work->error_number;
      *work->error_number = 0;
    }
  }
  static void run(const ordered_body *body, ordered_block *work) {
    Compute own(*static_cast<const Compute *>(body->compute));
    for (size_type index = work->begin; index != work->end; ++index) {
      auto *place_of = reinterpret_cast<slot_type *>(work->slots) + (index - work->begin);
      slot_type *into = ::new (place{}, static_cast<void *>(place_of)) slot_type;
      work->progress = index;
      own(any_item{index}, *into);
      note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void flush(const ordered_body *body, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index) {
      work->progress = index;
      cleaner last_act{*slot_of(work, index)};
      if (last_act.of.full())
        (*static_cast<Commit *>(body->commit))(any_item{index}, static_cast<T &&>(last_act.of.get()));
      note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void drop(const ordered_body *, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index)
      slot_of(work, index)->~slot_type();
  }
};

/// Runs compute(item, slot) for all items in parallel and commit(item, value) for the filled slots, one after
/// the other in the order of the items, on the calling thread. The first exception in that order leaves; what
/// comes after it is not committed.
template <class T, class Compute, class Commit>
void for_ordered(site &at, size_type items, Compute &&compute, Commit &&commit) {
  using thunks = ordered_thunks<T, no_reference<Compute>, no_reference<Commit>>;
  const ordered_body body{sizeof(slot<T>), alignof(slot<T>), erase(compute), erase(commit),
                          &thunks::run,    &thunks::flush,   &thunks::drop};
  xcs_v1_for_ordered(&at, items, &body);
}

} // namespace detail
} // namespace xcs
