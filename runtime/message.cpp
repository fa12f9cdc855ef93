// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/message.h"

#include <cerrno>
#include <sys/uio.h>
#include <unistd.h>

namespace xcs::runtime {

void say(std::string_view text) noexcept {
  const int saved = errno;
  char prefix[] = "xcs: ", newline[] = "\n";
  // One system call, so that lines of several threads stay whole.
  const iovec parts[] = {
      {prefix, sizeof prefix - 1}, {const_cast<char *>(text.data()), text.size()}, {newline, 1}};
  [[maybe_unused]] const ssize_t written = writev(STDERR_FILENO, parts, 3);
  errno = saved;
}

} // namespace xcs::runtime
