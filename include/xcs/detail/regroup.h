// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Floating-point sums that the user allows to be regrouped. How the terms are grouped depends on their number
// alone. A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

template <class R> class regrouped_sum {
public:
  using value = bare<R>;
  value fresh() const noexcept { return -value(0); } // -0 + x is x, for every x
  void fold(const value &part, size_type) noexcept { total += part; }
  bool changed() const noexcept { return total != value(0) || !__builtin_signbit(total); }
  value onto(value start) const noexcept { return start + total; }

private:
  value total = -value(0);
};

template <class R> class regrouped_product {
public:
  using value = bare<R>;
  value fresh() const noexcept { return value(1); }
  void fold(const value &part, size_type) noexcept { total *= part; }
  bool changed() const noexcept { return total != value(1); }
  value onto(value start) const noexcept { return start * total; }

private:
  value total = value(1);
};

/// Items of a group, for a loop of so many; and whether there is more than one group at all.
constexpr size_type group_size(size_type items) noexcept { return items / 4096 < 1024 ? 1024 : items / 4096; }
constexpr bool has_groups(size_type items) noexcept { return items >= 2048; }

template <class F, class Into> struct regrouping_loop {
  using parts = decltype(parts_for(*static_cast<Into *>(nullptr)));
  const F &body;
  Into into;
  size_type items, size;
  parts *groups;
  /// One piece of code whoever runs it: the compiler may regroup as well, but always in the same way.
  __attribute__((noinline)) static void run(void *context, size_type first, size_type last) {
    auto *self = static_cast<regrouping_loop *>(context);
    F own(self->body); // see run_block
    for (size_type group = first; group != last; ++group) {
      const size_type begin = group * self->size, rest = self->items - begin;
      parts *made = ::new (place{}, static_cast<void *>(self->groups + group)) parts(parts_for(self->into));
      made->run(own, any_block{begin, begin + (rest < self->size ? rest : self->size)}, self->into);
    }
  }
};

/// for_reduced with the same groups and the same order of their results on any number of threads, and on
/// none.
template <class F, class Commit, class... Accumulators>
void for_regrouped(site &at, size_type items, F &&body, Commit &&commit, Accumulators &...into) {
  using loop = regrouping_loop<no_reference<F>, decltype(list(into...))>;
  const size_type size = group_size(items), count = (items + size - 1) / size;
  struct room {
    typename loop::parts *groups;
    ~room() { ::operator delete(groups); }
  } parts{static_cast<typename loop::parts *>(::operator new(count * sizeof(typename loop::parts)))};
  loop work{body, list(into...), items, size, parts.groups};
  if (enter(at, count)) {
    xcs_v1_for_blocks(&at, count, &loop::run, &work);
  } else {
    void (*run)(void *, size_type, size_type) = &loop::run;
    __asm__("" : "+r"(run)); // not specialised for this call
    run(&work, 0, count);
  }
  for (size_type group = 0; group != count; ++group)
    parts.groups[group].fold(work.into, group * size);
  commit(any_item{items});
}

} // namespace detail
} // namespace xcs
