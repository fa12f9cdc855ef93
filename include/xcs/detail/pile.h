// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compute in parallel, append any number of values per item in order.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// What one item has appended, and how it ended.
template <class C> struct piled_item {
  /// What the items of one block append, in order, in a container of the type that it goes to in the end.
  struct shared {
    C values;
    size_type committed = 0, items = 0;
  };
  shared *of = nullptr;
  size_type count = 0;
  void *error = nullptr;

  piled_item() noexcept = default;
  piled_item(const piled_item &) = delete;
  piled_item &operator=(const piled_item &) = delete;
  ~piled_item() {
    if (__builtin_expect(error != nullptr, 0))
      xcs_v1_release(error);
    if (of != nullptr && --of->items == 0) {
      of->~shared();
      xcs_v1_release_room(of);
    }
  }
};

/// Whole: what a block has made is committed at once, in the place of its last item.
template <class C, class Compute, class Commit, bool Whole = false> struct piled_thunks {
  using item_type = piled_item<C>;
  using shared = typename item_type::shared;
  struct cleaner {
    item_type &of;
    ~cleaner() { of.~item_type(); }
  };
  struct job : call_record {
    Compute &compute;
    size_type index;
    C &values;
    job(call_record base, Compute &what, size_type item, C &into)
        : call_record(base), compute(what), index(item), values(into) {}
    static void go(call_record *record) {
      auto *self = static_cast<job *>(record);
      self->compute(any_item{self->index}, self->values);
    }
  };
  static item_type *item_of(const ordered_block *work, size_type index) noexcept {
    return __builtin_launder(reinterpret_cast<item_type *>(work->slots)) + (index - work->begin);
  }

  static void run(const ordered_body *body, ordered_block *work) {
    Compute own(*static_cast<const Compute *>(body->compute));
    shared *block = nullptr;
    bool has_ended = false;
    for (size_type index = work->begin; index != work->end; ++index) {
      auto *where = reinterpret_cast<item_type *>(work->slots) + (index - work->begin);
      item_type *made = ::new (place{}, static_cast<void *>(where)) item_type;
      work->progress = index;
      if (block == nullptr)
        block = ::new (place{}, xcs_v1_room(sizeof(shared), alignof(shared))) shared;
      made->of = block;
      ++block->items;
      if (__builtin_expect(has_ended, 0)) // by an exception, behind which nothing is committed
        continue;
      C &values = block->values;
      size_type before = 0;
      if constexpr (!Whole)
        before = values.size();
      job now{{&job::go, nullptr, 0}, own, index, values};
      xcs_v1_attempt(&now);
      if constexpr (Whole)
        made->count = index + 1 == work->end || now.error != nullptr;
      else
        made->count = values.size() - before;
      made->error = now.error;
      has_ended = now.error != nullptr;
      ordered_thunks<char, Compute, Commit>::note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void flush(const ordered_body *body, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index) {
      work->progress = index;
      cleaner last_act{*item_of(work, index)};
      item_type &item = last_act.of;
      if (item.count != 0) {
        size_type &done = item.of->committed;
        (*static_cast<Commit *>(body->commit))(any_item{index}, item.of->values, done, item.count);
        done += item.count;
      }
      if (void *thrown = item.error) {
        item.error = nullptr;
        xcs_v1_rethrow(thrown);
      }
      ordered_thunks<char, Compute, Commit>::note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void drop(const ordered_body *, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index)
      item_of(work, index)->~item_type();
  }
};

template <class Thunks, class Compute, class Commit>
void for_piled_by(site &at, size_type items, Compute &compute, Commit &commit) {
  using item_type = typename Thunks::item_type;
  const ordered_body body{sizeof(item_type), alignof(item_type), erase(compute), erase(commit),
                          &Thunks::run,      &Thunks::flush,     &Thunks::drop};
  xcs_v1_for_ordered(&at, items, &body);
}

/// Runs compute(item, container) for all items in parallel, which appends to the container of its block, and
/// commit(item, container, first, count) for what it has appended, one after the other in order, on the
/// calling thread. The first exception in that order leaves, behind what its item has appended before.
template <class C, class Compute, class Commit>
void for_piled(site &at, size_type items, Compute &&compute, Commit &&commit) {
  for_piled_by<piled_thunks<C, no_reference<Compute>, no_reference<Commit>>>(at, items, compute, commit);
}

/// Moves `count` elements from `first` on to the end of `to`.
template <class C, class From> void move_to_end(C &to, From &from, size_type first, size_type count) {
  for (const size_type end = first + count; first != end; ++first)
    to.push_back(static_cast<value_of<C> &&>(from[first]));
}

} // namespace detail
} // namespace xcs
