// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace xcs::runtime {

enum class backend_kind { threads, plain, sequential, reverse, shuffle };
enum class worth_policy { measure, always, never };

/// What the environment asks of the runtime; read once, at the first site.
struct settings {
  backend_kind backend = backend_kind::threads; // XCS_BACKEND
  std::uint64_t seed = 0;                       // XCS_BACKEND=shuffle:<seed>
  worth_policy worth = worth_policy::measure;   // XCS_WORTH
  std::size_t grain = 0;                        // XCS_GRAIN: items of a block; 0: from the measured cost
  std::size_t threads = 0;                      // XCS_THREADS: compute threads; 0: as many as there are
  std::size_t max_waiting = 1024;   // XCS_MAX_WAITING: calls in flight, in a batch and in the process
  std::size_t stack_kib = 0;        // XCS_STACK_KIB: stack of a waiting thread; 0: as any thread has
  std::string statistics, timeline; // XCS_STATS, XCS_TIMELINE: files; "-": stderr

  /// From the environment; says what it does not understand in one line each, and then is sequential
  /// (backend) or the default.
  static settings from_environment();

  /// Where blocks are dealt out to threads, rather than run one by one on the calling thread.
  bool concurrent() const noexcept {
    return backend == backend_kind::threads || backend == backend_kind::plain;
  }
  bool permuted() const noexcept {
    return backend == backend_kind::reverse || backend == backend_kind::shuffle;
  }
};

const char *name_of(backend_kind backend) noexcept;

/// The settings in force. Safe from any thread.
const settings &current_settings() noexcept;

/// Puts other settings in force, for tests. The calling thread must be the only one inside XCS.
void set_settings(settings to);

} // namespace xcs::runtime
