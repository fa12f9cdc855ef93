// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Some tests need a process in a certain environment: they run this binary again with --child=<scene>.
#include "scenes.h"

#include <gtest/gtest.h>

#include <cstring>

int main(int argc, char **argv) {
  if (argc > 1 && std::strncmp(argv[1], "--child=", 8) == 0)
    return xcs::test::play(argv[1] + 8);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
