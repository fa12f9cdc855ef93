// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef XCS_ERROR_H
#define XCS_ERROR_H

#include <xcs/detail/export.h>

#include <stdexcept>
#include <string>

namespace xcs {

/// An error inside XCS itself, with the place in the program's source it concerns; an exception of the
/// program is never wrapped.
class XCS_EXPORT error : public std::runtime_error {
public:
  /// \param what_happened one sentence; \param function qualified name; \param file source file; \param line
  /// counted from 1, or 0 where no line is known. May throw std::bad_alloc.
  error(const std::string &what_happened, std::string function, std::string file, unsigned line);
  error(const error &) = default;
  error &operator=(const error &) = default;
  ~error() override;

  /// The qualified name of the function concerned. Safe from any thread.
  const std::string &function() const noexcept { return in_function; }
  /// The source file of the site concerned. Safe from any thread.
  const std::string &file() const noexcept { return in_file; }
  /// The line of the site concerned, counted from 1; 0: unknown. Safe from any thread.
  unsigned line() const noexcept { return at_line; }

private:
  std::string in_function, in_file;
  unsigned at_line;
};

} // namespace xcs

#endif
