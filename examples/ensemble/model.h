// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <xcs/xcs.h>

#include <string>

/// A language model behind an OpenAI-compatible HTTP service.
class Model {
public:
  /// \param endpoint  base address of the service, such as http://127.0.0.1:8080/v1
  /// \param name      the model's name at that service
  Model(std::string endpoint, std::string name);

  /// The model's answer to `prompt`: one POST to <endpoint>/chat/completions, with the bearer key of the
  /// environment variable OPENAI_API_KEY where that is set.
  ///
  /// Declared `io`: it waits for the outside and is independent of the other calls, so that calls may
  /// overlap. Throws std::runtime_error that names the model and what went wrong: no connection, an HTTP
  /// error, an answer that is not what the protocol says. May be called from several threads at once.
  [[xcs::io]] std::string operator()(const std::string &prompt) const;

  const std::string &name() const { return name_; }

private:
  std::string endpoint_;
  std::string name_;
};
