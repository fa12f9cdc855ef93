// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that may end early. Which iteration ends the loop is found in parallel; the loop itself then goes on
// at that iteration, on the calling thread, with the text of the source. So whatever happens there (values,
// effects, exceptions) is exact, and what an iteration further on would have done does not matter.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// Runs test(item) for one item after the other; gives the first for which it is true, else `end`.
template <class F> size_type run_search(void *test, size_type begin, size_type end) {
  F own(*static_cast<const F *>(test));
  for (; begin != end; ++begin)
    if (own(any_item{begin}))
      break;
  return begin;
}

/// What a range-based for walks in place of the source's loop: the first items, so that an early end costs
/// nothing; then those that `test` finds. `element(index)` gives the loop variable.
template <class F, class Element> class search_range {
public:
  search_range(site &of, size_type count, F &&with, Element which)
      : at(of), items(count), test(static_cast<F &&>(with)), element(which) {}

  struct sentinel {};
  class iterator {
  public:
    iterator(search_range &of, size_type up_to) : range(of), index(0), limit(up_to) {}
    bool operator!=(sentinel) {
      if (__builtin_expect(index != limit, 1))
        return true;
      return index != range.items && proceed();
    }
    void operator++() { ++index; }
    decltype(auto) operator*() const { return range.element(index); }

  private:
    __attribute__((noinline, cold)) bool proceed() {
      stretch next{index, limit};
      xcs_v1_search(&range.at, index, range.items, &run_search<F>, erase(range.test), &next);
      index = next.index;
      limit = next.limit;
      return index != range.items;
    }
    search_range &range;
    size_type index, limit;
  };

  iterator begin() {
    const size_type head = __atomic_load_n(&at.min_items, __ATOMIC_RELAXED);
    return iterator(*this, head < items ? head : items);
  }
  sentinel end() const { return {}; }

private:
  site &at;
  const size_type items;
  F test;
  const Element element;
};

/// The first item for which test(item) is true, else `items`.
template <class F> size_type search_items(site &at, size_type items, F &&test) {
  const size_type head = __atomic_load_n(&at.min_items, __ATOMIC_RELAXED);
  stretch now{0, head < items ? head : items};
  for (;;) {
    for (; now.index != now.limit; ++now.index)
      if (test(any_item{now.index}))
        return now.index;
    if (now.index == items)
      return items;
    xcs_v1_search(&at, now.index, items, &run_search<no_reference<F>>, erase(test), &now);
  }
}
/// As an `if` has it.
template <class T> constexpr bool truth(T &&value) { return static_cast<T &&>(value) ? true : false; }
template <class A, class B> constexpr bool equal(const A &one, const B &other) { return one == other; }

/// The loop variable low, low + step, ...
template <class I, class S> struct search_values {
  I low;
  S step;
  I operator()(size_type index) const { return detail::at(low, step, index); }
};
/// The elements of a range.
template <class Iterator> struct search_elements {
  Iterator first;
  decltype(auto) operator()(size_type index) const {
    return *(first + static_cast<decltype(first - first)>(index));
  }
};

/// `for (variable : search(...)) BODY` is the source's loop without most of the iterations in which
/// test(item) is false.
template <class I, class S, class F> auto search(site &at, size_type items, F &&test, I low, S step) {
  using values = search_values<I, S>;
  return search_range<no_reference<F>, values>(at, items, static_cast<F &&>(test), values{low, step});
}
template <class R, class F> auto search(site &at, size_type items, F &&test, R &range) {
  using elements = search_elements<decltype(range_first(range))>;
  return search_range<no_reference<F>, elements>(at, items, static_cast<F &&>(test),
                                                 elements{range_first(range)});
}

} // namespace detail
} // namespace xcs
