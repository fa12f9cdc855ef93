// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that combine values into an accumulator and leave what it holds on the way. Blocks of iterations are
// combined by themselves first; then it is known what each of them begins with, and they run as written.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// `Combine` runs a block that only combines into a part, `Run` one with what the accumulator holds there.
template <class Combine, class Run, class Accumulator, class T> class scanning_loop {
  struct record {
    part_of<Accumulator> part;
    T held; ///< Where the block begins; where it ends, once it has run.
  };

public:
  scanning_loop(const Combine &combine_, const Run &run_, const Accumulator &none_, T start)
      : combine_block(combine_), run_block(run_), none(none_) {
    for (record &each : records)
      ::new (place{}, static_cast<void *>(&each)) record{none.fresh(), start};
  }
  scanning_loop(const scanning_loop &) = delete;
  scanning_loop &operator=(const scanning_loop &) = delete;
  ~scanning_loop() {} // (of numbers)

  const T &held() const noexcept { return records[0].held; }

  static void combine(void *context, size_type block, size_type begin, size_type end) {
    auto *self = static_cast<scanning_loop *>(context);
    Combine own(self->combine_block); // see run_block
    part_of<Accumulator> part = self->none.fresh();
    own(any_block{begin, end}, part);
    self->records[block].part = part;
  }
  static void run(void *context, size_type block, size_type begin, size_type end) {
    auto *self = static_cast<scanning_loop *>(context);
    Run own(self->run_block);
    T held = self->records[block].held;
    own(any_block{begin, end}, held);
    self->records[block].held = held;
  }
  /// The first block has run, and all but the last of the others are combined.
  static void join(void *context, size_type blocks) {
    auto *self = static_cast<scanning_loop *>(context);
    for (size_type i = 1; i < blocks; ++i) {
      const T before = self->records[i - 1].held;
      Accumulator total = self->none;
      if (i > 1)
        total.fold(self->records[i - 1].part, i);
      self->records[i].held = total.changed() ? total.onto(before) : before;
    }
  }
  /// All blocks have run: what comes behind the last one is the first of the next ones.
  static void advance(void *context, size_type blocks) {
    auto *self = static_cast<scanning_loop *>(context);
    self->records[0].held = self->records[blocks - 1].held;
  }

private:
  const Combine &combine_block;
  const Run &run_block;
  const Accumulator none;
  union {
    record records[most_scan_blocks];
  };
};

/// Runs `run` over [0, items), as if in order: `target` is what it begins with, and is left with what it
/// holds at the end.
template <class Combine, class Run, class Accumulator, class T>
void for_scanned(site &at, size_type items, Combine &&combine, Run &&run, const Accumulator &none,
                 T &target) {
  using loop = scanning_loop<no_reference<Combine>, no_reference<Run>, Accumulator, bare<T>>;
  loop work(combine, run, none, target);
  const scan_body body{&work, &loop::combine, &loop::run, &loop::join, &loop::advance};
  xcs_v1_scan(&at, items, &body);
  target = work.held();
}

} // namespace detail
} // namespace xcs
