// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <xcs/error.h>

#include <utility>

namespace xcs {
namespace {

std::string describe(const std::string &what, const std::string &function, const std::string &file,
                     unsigned line) {
  std::string text = "xcs: " + what;
  if (!function.empty())
    text += " in " + function;
  if (!file.empty())
    text += " (" + file + ":" + std::to_string(line) + ")";
  return text;
}

} // namespace

error::error(const std::string &what_happened, std::string function, std::string file, unsigned line)
    : std::runtime_error(describe(what_happened, function, file, line)), in_function(std::move(function)),
      in_file(std::move(file)), at_line(line) {}

error::~error() = default;

} // namespace xcs
