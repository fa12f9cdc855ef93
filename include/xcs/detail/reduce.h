// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Blocks that combine values into accumulators, each into parts of its own.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

class spin_lock {
public:
  class scope {
  public:
    explicit scope(spin_lock &of) noexcept : lock(of) {
      while (__atomic_exchange_n(&lock.is_taken, true, __ATOMIC_ACQUIRE))
        while (__atomic_load_n(&lock.is_taken, __ATOMIC_RELAXED)) {
        }
    }
    scope(const scope &) = delete;
    scope &operator=(const scope &) = delete;
    ~scope() { __atomic_store_n(&lock.is_taken, false, __ATOMIC_RELEASE); }

  private:
    spin_lock &lock;
  };

private:
  bool is_taken = false;
};

template <class Accumulator> using part_of = typename Accumulator::value;

/// A list of accumulators.
struct no_accumulators {};
template <class Accumulator, class Rest> struct accumulators {
  Accumulator &first;
  Rest rest;
};
inline no_accumulators list() noexcept { return {}; }
template <class Accumulator, class... Rest> auto list(Accumulator &first, Rest &...rest) noexcept {
  return accumulators<Accumulator, decltype(list(rest...))>{first, list(rest...)};
}

template <class F, class... Parts>
void run_with_parts(F &body, any_block block, spin_lock &, no_accumulators, Parts &...parts) {
  body(block, parts...);
}
template <class F, class Accumulator, class Rest, class... Parts>
void run_with_parts(F &body, any_block block, spin_lock &lock, accumulators<Accumulator, Rest> &into,
                    Parts &...parts) {
  part_of<Accumulator> part = into.first.fresh();
  run_with_parts(body, block, lock, into.rest, parts..., part);
  spin_lock::scope locked(lock);
  into.first.fold(part, block.begin);
}

template <class F, class Into> struct reducing_loop {
  const F &body;
  Into into;
  spin_lock lock;
  static void run(void *context, size_type begin, size_type end) {
    auto *self = static_cast<reducing_loop *>(context);
    F own(self->body); // see run_block
    run_with_parts(own, any_block{begin, end}, self->lock, self->into);
  }
};

/// Runs body(block, parts...) over [0, items), in any order and in parallel, and folds the parts into the
/// accumulators; then commit(). An exception leaves at once: nothing is committed.
template <class F, class Commit, class... Accumulators>
void for_reduced(site &at, size_type items, F &&body, Commit &&commit, Accumulators &...into) {
  using loop = reducing_loop<no_reference<F>, decltype(list(into...))>;
  loop work{body, list(into...), {}};
  xcs_v1_for_blocks(&at, items, &loop::run, &work);
  commit(any_item{items});
}

/// The parts of one block, or of one group.
struct no_parts {
  template <class F, class... Parts> void run(F &body, any_block block, no_accumulators &, Parts &...parts) {
    body(block, parts...);
  }
  void fold(no_accumulators &, size_type) noexcept {}
};
template <class Part, class Rest> struct block_parts {
  Part part;
  Rest rest;
  template <class F, class Into, class... Parts>
  void run(F &body, any_block block, Into &into, Parts &...parts) {
    rest.run(body, block, into.rest, parts..., part);
  }
  template <class Into> void fold(Into &into, size_type begin) noexcept {
    into.first.fold(part, begin);
    rest.fold(into.rest, begin);
  }
};
inline no_parts parts_for(no_accumulators &) noexcept { return {}; }
template <class Accumulator, class Rest> auto parts_for(accumulators<Accumulator, Rest> &of) noexcept {
  return block_parts<part_of<Accumulator>, decltype(parts_for(of.rest))>{of.first.fresh(),
                                                                         parts_for(of.rest)};
}

/// A loop whose accumulators can be seen after an exception: the parts of its blocks are kept until the end,
/// and what is combined then is what the sequential loop had combined when it ended.
template <class F, class Commit, class Into> class prefix_loop {
  struct record {
    record *next;
    size_type begin, end;
    bool is_cut_short;
    decltype(parts_for(*static_cast<Into *>(nullptr))) parts;
  };

public:
  prefix_loop(const F &body_, Commit &commit_, Into into_) : body(body_), commit(commit_), into(into_) {}
  prefix_loop(const prefix_loop &) = delete;
  prefix_loop &operator=(const prefix_loop &) = delete;
  ~prefix_loop() {
    size_type done = 0;
    bool goes_on = true;
    for (record *each = sorted(records, count); each != nullptr;) {
      goes_on = goes_on && each->begin == done;
      if (goes_on)
        each->parts.fold(into, each->begin);
      goes_on = goes_on && !each->is_cut_short;
      done = each->end;
      record *last = each;
      each = each->next;
      delete last;
    }
    commit(any_item{done});
  }

  static void run(void *context, size_type begin, size_type end) {
    auto *self = static_cast<prefix_loop *>(context);
    F own(self->body); // see run_block
    struct scope {
      prefix_loop &loop;
      record *of;
      ~scope() {
        spin_lock::scope locked(loop.lock);
        of->next = loop.records;
        loop.records = of;
        ++loop.count;
      }
    } block{*self, new record{nullptr, begin, end, true, parts_for(self->into)}};
    block.of->parts.run(own, any_block{begin, end}, self->into);
    block.of->is_cut_short = false;
  }

private:
  /// Takes `length` records off the list and gives them in order.
  static record *sorted(record *&list, size_type length) noexcept {
    if (length == 0)
      return nullptr;
    if (length == 1) {
      record *one = list;
      list = one->next;
      one->next = nullptr;
      return one;
    }
    record *left = sorted(list, length / 2), *right = sorted(list, length - length / 2), *first = nullptr;
    for (record **last = &first; left != nullptr || right != nullptr; last = &(*last)->next) {
      record *&from = right == nullptr || (left != nullptr && left->begin < right->begin) ? left : right;
      *last = from;
      from = from->next;
    }
    return first;
  }

  const F &body;
  Commit &commit;
  Into into;
  spin_lock lock;
  record *records = nullptr;
  size_type count = 0;
};

/// for_reduced for accumulators that outlive an exception of the body.
template <class F, class Commit, class... Accumulators>
void for_reduced_in_order(site &at, size_type items, F &&body, Commit &&commit, Accumulators &...into) {
  using loop = prefix_loop<no_reference<F>, no_reference<Commit>, decltype(list(into...))>;
  loop work(body, commit, list(into...));
  xcs_v1_for_blocks(&at, items, &loop::run, &work);
}

} // namespace detail
} // namespace xcs
