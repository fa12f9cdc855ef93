// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "runtime/floating_environment.h"

#include <atomic>
#include <cerrno>
#include <clocale>
#include <cstddef>
#include <mutex>
#include <vector>

namespace xcs::runtime {

/// Where in the sequential order something happened: the computation of item i is 2i, its commit 2i+1.
using moment = std::size_t;
constexpr moment end_of_time = ~moment(0);

/// What a body sees and leaves of its thread: errno, the floating-point modes and flags, the thread's locale.
/// The blocks of a loop run with those of the thread that entered it, and what they leave behind is what the
/// sequential loop would have left.
class caller_environment {
public:
  /// Remembers the calling thread's.
  caller_environment() noexcept;
  caller_environment(const caller_environment &) = delete;
  caller_environment &operator=(const caller_environment &) = delete;

  /// While it lives, this thread has the caller's modes, errno 0 and no floating-point exception raised. The
  /// thread's own state returns with it: between two blocks a thread may be in the middle of something else.
  class scope {
  public:
    explicit scope(caller_environment &of) noexcept;
    /// The block is over: notes what it left. \param when the moment of its last item
    void leave(moment when) noexcept;
    ~scope();
    scope(const scope &) = delete;
    scope &operator=(const scope &) = delete;

  private:
    caller_environment &home;
    floating_environment own;
    locale_t own_locale;
    int own_errno;
  };

  /// errno was set to `value` at `when`. Safe from any thread.
  void errno_set(int value, moment when) noexcept;

  /// In the calling thread again: errno and flags as the sequential run leaves them that ends at `last`.
  void finish(moment last = end_of_time) noexcept;

private:
  void flags_raised(unsigned flags, moment when) noexcept;

  const floating_environment floating;
  const locale_t locale;
  const int error_number;
  std::atomic<moment>
      first_raised[floating_environment::flag_count]; // a flag is set from its first moment on
  std::mutex errno_lock;
  struct errno_entry {
    moment when;
    int value;
  };
  std::vector<errno_entry> errno_log;
};

} // namespace xcs::runtime
