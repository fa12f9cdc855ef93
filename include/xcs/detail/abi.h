// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What generated code and libxcs say to each other: the C ABI and its records.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

using size_type = __SIZE_TYPE__;
using word = unsigned long long;

/// The version of everything below; the runtime refuses (sequentially, with a message) a site of another
/// version.
constexpr unsigned abi_version = 1;

/// What the plugin knows of a site's work: it computes, it waits for the outside, or that is to be measured.
enum class kind : unsigned char { compute, latency, unknown };

/// One candidate in the source and what was learned about it. Constant-initialised, shared by all TUs of an
/// inline function.
struct site {
  constexpr site(const char *in_function, const char *in_file, unsigned at_line, unsigned at_column,
                 const char *as_pattern, kind as_kind, const char *by_strategy = "structural") noexcept
      : version(abi_version), line(at_line), column(at_column), work(as_kind), function(in_function),
        file(in_file), pattern(as_pattern), strategy(by_strategy), min_items(2), state(nullptr) {}

  unsigned version, line, column;
  kind work;
  const char *function, *file, *pattern, *strategy;
  size_type min_items; // fewer items than this: the original loop, decided inline. Accessed atomically
  void *state;         // the runtime's own. Accessed atomically
};

/// One block of an ordered loop on its way through the runtime; see ordered_body.
struct ordered_block {
  size_type begin, end; // items
  unsigned char *slots; // the slot of item `begin`
  int *error_number;    // errno of the thread that runs the block
  size_type progress;   // the item being worked at; its slot exists
  size_type errno_item; // the last item that set errno ...
  int errno_value;      // ... and the value; 0: none did
  int errno_now;        // errno as the program sees it between two commits
};

/// The type-erased body of an ordered loop.
struct ordered_body {
  size_type slot_size, slot_align; // bytes
  void *compute, *commit;
  void (*run)(const ordered_body *, ordered_block *);   // constructs the slots and computes into them
  void (*flush)(const ordered_body *, ordered_block *); // commits and destroys the slots
  void (*drop)(const ordered_body *, ordered_block *);  // destroys the slots
};

/// Iterations [index, limit) of a search that the calling thread is to run.
struct stretch {
  size_type index, limit;
};

/// A scan in numbered blocks: `run` runs one as the source does, `combine` only combines. join() tells blocks
/// [1, n) where they begin; advance() makes what comes behind block n - 1 the next block 0.
struct scan_body {
  void *context;
  void (*combine)(void *, size_type block, size_type begin, size_type end);
  void (*run)(void *, size_type block, size_type begin, size_type end);
  void (*join)(void *, size_type blocks);
  void (*advance)(void *, size_type blocks);
};
constexpr size_type most_scan_blocks = 65;

/// A call of a fork-join group; `state` becomes 1 with a result, 2 with an exception in `error`.
struct call_record {
  void (*run)(call_record *);
  void *error;
  unsigned char state;
};

/// A call of a function by itself; `run` may divide further, `run_plain` does not.
struct branch_record : call_record {
  void (*run_plain)(call_record *);
};

} // namespace detail
} // namespace xcs

extern "C" {
bool xcs_v1_enter(::xcs::detail::site *at, ::xcs::detail::size_type items) noexcept;
void xcs_v1_for_blocks(::xcs::detail::site *at, ::xcs::detail::size_type items,
                       void (*body)(void *, ::xcs::detail::size_type, ::xcs::detail::size_type),
                       void *context);
void xcs_v1_for_ordered(::xcs::detail::site *at, ::xcs::detail::size_type items,
                        const ::xcs::detail::ordered_body *body);
void xcs_v1_search(::xcs::detail::site *at, ::xcs::detail::size_type first, ::xcs::detail::size_type items,
                   ::xcs::detail::size_type (*run)(void *, ::xcs::detail::size_type,
                                                   ::xcs::detail::size_type),
                   void *context, ::xcs::detail::stretch *next);
void xcs_v1_scan(::xcs::detail::site *at, ::xcs::detail::size_type items,
                 const ::xcs::detail::scan_body *body);
void xcs_v1_invoke(::xcs::detail::site *at, ::xcs::detail::call_record *const *calls,
                   ::xcs::detail::size_type count);
void xcs_v1_fork(::xcs::detail::site *at, ::xcs::detail::branch_record *const *calls,
                 ::xcs::detail::size_type count);
[[noreturn]] void xcs_v1_rethrow(void *error);
void xcs_v1_release(void *error) noexcept;
void xcs_v1_attempt(::xcs::detail::call_record *call) noexcept;
void *xcs_v1_room(::xcs::detail::size_type size, ::xcs::detail::size_type align);
void xcs_v1_release_room(void *room) noexcept;
}

namespace xcs {
namespace detail {
struct place {}; // a placement new of our own: <new> may or may not follow
} // namespace detail
} // namespace xcs

__attribute__((returns_nonnull)) inline void *operator new(__SIZE_TYPE__, ::xcs::detail::place,
                                                           void *where) noexcept {
  return where;
}
inline void operator delete(void *, ::xcs::detail::place, void *) noexcept {}
