// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Iterations whose first part runs in parallel and whose rest runs in order.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

/// What a call made early gave, a value or an exception: take() hands it over, once, where the source has the
/// call. Stays where it was made.
template <class T> class early_result {
public:
  template <class F> explicit early_result(F &what) {
    job<F> now{{&job<F>::go, nullptr, 0}, what, returned};
    xcs_v1_attempt(&now);
    error = now.error;
  }
  early_result(const early_result &) = delete;
  early_result &operator=(const early_result &) = delete;
  ~early_result() {
    if (__builtin_expect(error != nullptr, 0))
      xcs_v1_release(error);
  }

  T take() {
    if (void *thrown = error) {
      error = nullptr;
      xcs_v1_rethrow(thrown);
    }
    return returned.take();
  }

private:
  template <class F> struct job : call_record {
    F &what;
    result<T> &into;
    job(call_record base, F &of, result<T> &to) : call_record(base), what(of), into(to) {}
    static void go(call_record *record) {
      auto *self = static_cast<job *>(record);
      self->into.set(self->what);
      self->state = 1;
    }
  };
  result<T> returned;
  void *error = nullptr;
};

/// Makes a call ahead of the rest of the iteration that it belongs to.
template <class F> auto early(F what) {
  return early_result<decltype(static_cast<F *>(nullptr)->operator()(any_call{}))>(what);
}

/// The rest of an iteration that waits for its turn: a closure of any type, made in place and never moved.
class turn {
public:
  turn() noexcept : rest(nullptr), run_rest(nullptr), drop_rest(nullptr) {}
  turn(const turn &) = delete;
  turn &operator=(const turn &) = delete;
  ~turn() {
    if (rest == nullptr)
      return;
    drop_rest(rest);
    if (rest != static_cast<void *>(bytes))
      xcs_v1_release_room(rest);
  }

  /// `make()` gives the closure. At most once.
  template <class F> void take(F &&make) {
    using closure = decltype(make());
    struct holder {
      void *where;
      ~holder() {
        if (where != nullptr)
          xcs_v1_release_room(where);
      }
    } room{nullptr};
    void *where = bytes;
    if constexpr (sizeof(closure) > sizeof(bytes) || alignof(closure) > alignof(void *))
      where = room.where = xcs_v1_room(sizeof(closure), alignof(closure));
    ::new (place{}, where) closure(make());
    room.where = nullptr;
    run_rest = [](void *of) { (*static_cast<closure *>(of))(any_call{}); };
    drop_rest = [](void *of) { static_cast<closure *>(of)->~closure(); };
    rest = where;
  }
  void run() {
    if (rest != nullptr)
      run_rest(rest);
  }

  int error_number = 0; // what the first part of the iteration left in errno; 0: nothing

private:
  alignas(void *) unsigned char bytes[88];
  void *rest;
  void (*run_rest)(void *);
  void (*drop_rest)(void *);
};

template <class Compute> struct in_order_thunks {
  struct cleaner {
    turn &of;
    ~cleaner() { of.~turn(); }
  };
  static turn *turn_of(const ordered_block *work, size_type index) noexcept {
    return __builtin_launder(reinterpret_cast<turn *>(work->slots)) + (index - work->begin);
  }
  static void run(const ordered_body *body, ordered_block *work) {
    Compute own(*static_cast<const Compute *>(body->compute));
    for (size_type index = work->begin; index != work->end; ++index) {
      auto *place_of = reinterpret_cast<turn *>(work->slots) + (index - work->begin);
      turn *mine = ::new (place{}, static_cast<void *>(place_of)) turn;
      work->progress = index;
      own(any_item{index}, *mine);
      mine->error_number = *work->error_number;
      *work->error_number = 0;
    }
    work->progress = work->end;
  }
  /// The rest of an iteration sees errno as the program does.
  static void flush(const ordered_body *, ordered_block *work) {
    struct noted {
      ordered_block *work;
      ~noted() {
        work->errno_item = work->progress;
        work->errno_value = work->errno_now = *work->error_number;
        *work->error_number = 0;
      }
    } at_end{work};
    *work->error_number = work->errno_now;
    for (size_type index = work->begin; index != work->end; ++index) {
      work->progress = index;
      cleaner last_act{*turn_of(work, index)};
      if (last_act.of.error_number != 0)
        *work->error_number = last_act.of.error_number;
      last_act.of.run();
    }
    work->progress = work->end - 1;
  }
  static void drop(const ordered_body *, ordered_block *work) {
    for (size_type index = work->begin; index != work->end; ++index)
      turn_of(work, index)->~turn();
  }
};

/// Runs compute(item, turn) for all items in parallel, and what it left in the turns one after the other, in
/// the order of the items, on the calling thread. The first exception in the order of the program leaves, and
/// nothing that comes after it is run in order.
template <class Compute> void for_in_order(site &at, size_type items, Compute &&compute) {
  using thunks = in_order_thunks<no_reference<Compute>>;
  const ordered_body body{sizeof(turn), alignof(turn),  erase(compute), nullptr,
                          &thunks::run, &thunks::flush, &thunks::drop};
  xcs_v1_for_ordered(&at, items, &body);
}

} // namespace detail
} // namespace xcs
