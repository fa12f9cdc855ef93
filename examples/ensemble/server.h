// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <string>
#include <sys/types.h>

/// Language models on this machine: an HTTP server on a free loopback port, in a process of its own.
///
/// It speaks the part of the OpenAI protocol that the example needs and answers any number of requests at
/// once. Every answer takes 100 ms and depends on the model's name and the prompt alone. Two names misbehave,
/// for trying out errors: `broken` answers HTTP 500, `garbled` answers something that is not JSON.
class LocalServer {
public:
  /// Starts the process; throws std::runtime_error when that fails. Call it before the program starts
  /// threads.
  LocalServer();
  /// Ends the process.
  ~LocalServer();
  LocalServer(const LocalServer &) = delete;
  LocalServer &operator=(const LocalServer &) = delete;

  /// The base address, such as http://127.0.0.1:40123/v1
  const std::string &endpoint() const { return endpoint_; }

private:
  pid_t process_ = -1;
  std::string endpoint_;
};
