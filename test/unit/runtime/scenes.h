// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <string>

namespace xcs::test {

/// Plays a scene of process_test.cpp in this process; returns its exit code.
int play(const std::string &scene);

/// The scene "late": a site in the destructor of a static object. Returns the program's exit code.
int late();

struct outcome {
  int code;           // exit code; 128: ended by a signal
  std::string output; // stdout and stderr
};

/// Runs this binary again for a scene. \param environment assignments for env(1)
outcome child(const std::string &environment, const std::string &scene);

} // namespace xcs::test
