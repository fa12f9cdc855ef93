// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compute in parallel, append any number of values per item in order.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// The values that the items of one block append, in order. Stays where they were made; taken once each.
template <class T> class pile {
  struct chunk {
    chunk *next;
    size_type used, capacity;
    T *at(size_type index) noexcept { return __builtin_launder(reinterpret_cast<T *>(values())) + index; }
    void *values() noexcept { return reinterpret_cast<unsigned char *>(this) + offset; }
  };
  static constexpr size_type align = alignof(T) > alignof(chunk) ? alignof(T) : alignof(chunk);
  static constexpr size_type offset = (sizeof(chunk) + align - 1) / align * align;

public:
  pile() noexcept = default;
  pile(const pile &) = delete;
  pile &operator=(const pile &) = delete;
  ~pile() {
    for (chunk *each = first; each != nullptr;) {
      for (size_type index = 0; index != each->used; ++index)
        each->at(index)->~T();
      chunk *next = each->next;
      xcs_v1_release_room(each);
      each = next;
    }
  }

  /// As emplace_back does.
  template <class... A> void put(A &&...arguments) {
    if (last == nullptr || last->used == last->capacity)
      grow();
    ::new (place{}, static_cast<void *>(static_cast<T *>(last->values()) + last->used))
        T(static_cast<A &&>(arguments)...);
    ++last->used;
    ++total;
  }
  /// As push_back does.
  void assign(T &&value) { put(static_cast<T &&>(value)); }
  void assign(const T &value) { put(value); }

  size_type size() const noexcept { return total; }
  /// The next value that has not been taken.
  T &take() noexcept {
    while (reading == nullptr || at == reading->used) {
      reading = reading == nullptr ? first : reading->next;
      at = 0;
    }
    return *reading->at(at++);
  }

private:
  void grow() {
    const size_type capacity = last == nullptr ? 8 : 2 * last->capacity;
    auto *made = static_cast<chunk *>(xcs_v1_room(offset + capacity * sizeof(T), align));
    ::new (place{}, static_cast<void *>(made)) chunk{nullptr, 0, capacity};
    (last == nullptr ? first : last->next) = made;
    last = made;
  }

  chunk *first = nullptr, *last = nullptr, *reading = nullptr;
  size_type total = 0, at = 0;
};

/// What one item has put onto the pile of its block, and how it ended.
template <class T> struct piled_item {
  struct shared {
    pile<T> values;
    size_type items = 0;
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

template <class T, class Compute, class Commit> struct piled_thunks {
  using item_type = piled_item<T>;
  struct cleaner {
    item_type &of;
    ~cleaner() { of.~item_type(); }
  };
  struct job : call_record {
    Compute &compute;
    size_type index;
    pile<T> &values;
    job(call_record base, Compute &what, size_type item, pile<T> &into)
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
    using shared = typename item_type::shared;
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
      const size_type before = block->values.size();
      job now{{&job::go, nullptr, 0}, own, index, block->values};
      xcs_v1_attempt(&now);
      made->count = block->values.size() - before;
      made->error = now.error;
      has_ended = now.error != nullptr;
      ordered_thunks<T, Compute, Commit>::note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void flush(const ordered_body *body, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index) {
      work->progress = index;
      cleaner last_act{*item_of(work, index)};
      item_type &item = last_act.of;
      for (size_type left = item.count; left != 0; --left)
        (*static_cast<Commit *>(body->commit))(any_item{index}, static_cast<T &&>(item.of->values.take()));
      if (void *thrown = item.error) {
        item.error = nullptr;
        xcs_v1_rethrow(thrown);
      }
      ordered_thunks<T, Compute, Commit>::note_errno(work, index);
    }
    work->progress = work->end;
  }
  static void drop(const ordered_body *, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index)
      item_of(work, index)->~item_type();
  }
};

/// Runs compute(item, pile) for all items in parallel and commit(item, value) for all that they have put onto
/// their piles, one after the other in order, on the calling thread. The first exception in that order
/// leaves, behind what its item has put before.
template <class T, class Compute, class Commit>
void for_piled(site &at, size_type items, Compute &&compute, Commit &&commit) {
  using thunks = piled_thunks<T, no_reference<Compute>, no_reference<Commit>>;
  using item_type = piled_item<T>;
  const ordered_body body{sizeof(item_type), alignof(item_type), erase(compute), erase(commit),
                          &thunks::run,      &thunks::flush,     &thunks::drop};
  xcs_v1_for_ordered(&at, items, &body);
}

} // namespace detail
} // namespace xcs
