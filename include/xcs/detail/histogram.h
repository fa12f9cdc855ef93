// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One accumulator an element of an array, where the iteration knows which.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// Whether so many items pay for copies of an array of so many elements, one a thread.
constexpr bool pays_for_copies(size_type items, size_type elements) noexcept {
  return elements <= items / 16;
}

/// An array whose elements are accumulators of the kind A. Blocks that run at the same time use a copy each,
/// blocks that follow one another the same: so there are no more copies than threads.
template <template <class> class A, class R> class histogram {
  using element = A<decltype(*range_first(*static_cast<no_reference<R> *>(nullptr)))>;
  using part = typename element::value;
  struct copy {
    copy *next = nullptr;
    part *parts = nullptr;
    bool is_free = false;
    ~copy() { ::operator delete(parts); }
  };

public:
  /// A copy, in the place of the array.
  class value {
  public:
    value(const histogram &of, copy &in) noexcept : owner(&of), own(&in) {}
    template <class I> part &operator[](const I &index) const {
      const auto position = static_cast<size_type>(index);
      // Outside of the array nothing is defined, but a library may be built to say so.
      if (__builtin_expect(position >= owner->count, 0)) {
        (void)owner->array[position];
        __builtin_trap();
      }
      return own->parts[position];
    }

  private:
    friend class histogram;
    const histogram *owner;
    copy *own;
  };

  explicit histogram(R array_) : array(array_), count(range_size(array_)) {}
  histogram(const histogram &) = delete;
  histogram &operator=(const histogram &) = delete;
  ~histogram() {
    while (copy *last = copies) {
      copies = last->next;
      delete last;
    }
  }

  value fresh() {
    {
      spin_lock::scope locked(lock);
      for (copy *each = copies; each != nullptr; each = each->next)
        if (each->is_free) {
          each->is_free = false;
          return {*this, *each};
        }
    }
    copy *made = new copy;
    made->next = nullptr;
    {
      spin_lock::scope locked(lock);
      made->next = copies;
      copies = made;
    }
    const element empty{};
    auto *room = static_cast<part *>(::operator new(count * sizeof(part)));
    for (size_type i = 0; i != count; ++i)
      ::new (place{}, static_cast<void *>(room + i)) part(empty.fresh());
    made->parts = room;
    return {*this, *made};
  }
  void fold(const value &finished, size_type) noexcept {
    spin_lock::scope locked(lock);
    finished.own->is_free = true;
  }
  /// Combines all copies into the array.
  void commit() {
    auto first = range_first(array);
    using difference = decltype(first - first);
    for (copy *each = copies; each != nullptr; each = each->next)
      for (size_type i = 0; i != count; ++i) {
        element one{};
        one.fold(each->parts[i], 0);
        if (one.changed())
          first[static_cast<difference>(i)] = one.onto(first[static_cast<difference>(i)]);
      }
  }

private:
  R array; // a reference
  size_type count;
  copy *copies = nullptr;
  spin_lock lock;
};

} // namespace detail
} // namespace xcs
