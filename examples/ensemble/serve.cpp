// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The models of this machine as a program of their own: prints their address and serves until its standard
// input ends.
#include "server.h"

#include <cstdio>
#include <exception>

int main() try {
  LocalServer server;
  std::puts(server.endpoint().c_str());
  std::fflush(stdout);
  while (std::getchar() != EOF) {
  }
} catch (const std::exception &error) {
  std::fprintf(stderr, "ensemble-server: %s\n", error.what());
  return 1;
}
