// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <cerrno>
#include <cstdio>
void tell(long value) {
  std::printf("%ld %d\n", value, errno);
  if (value % 5 == 0)
    errno = 4;
}
