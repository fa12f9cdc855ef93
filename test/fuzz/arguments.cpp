// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// libFuzzer: the plugin's arguments, one a line. Whatever they say, each is taken or answered with a
// sentence.

#include "driver/Arguments.h"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  std::vector<std::string> arguments;
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    arguments.push_back(line.str());
    text = rest;
  }
  xcs::driver::Options options;
  const std::vector<std::string> errors = xcs::driver::parseArguments(arguments, options);
  if (errors.size() > arguments.size())
    std::abort();
  for (const std::string &error : errors)
    if (!llvm::StringRef(error).starts_with("xcs: "))
      std::abort();
  return 0;
}
