// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <atomic>
#include <string_view>

namespace xcs::runtime {

/// Writes "xcs: <text>" as one line to stderr; leaves errno alone. Safe from any thread.
void say(std::string_view text) noexcept;

/// Says something once in the life of the process. Safe from any thread.
class once_message {
public:
  void say(std::string_view text) noexcept {
    if (!said.exchange(true, std::memory_order_relaxed))
      runtime::say(text);
  }

private:
  std::atomic<bool> said{false};
};

} // namespace xcs::runtime
