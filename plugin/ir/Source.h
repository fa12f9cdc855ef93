// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Places in the user's text. The rewriter edits by these offsets, the report points at these lines.

#pragma once

#include "ir/Ids.h"

namespace xcs::ir {

/// A half-open character range of one file. Lines and columns count from 1, offsets in bytes from 0.
struct SourceRange {
  FileId file;
  unsigned begin = 0;   ///< Byte offset of the first character.
  unsigned end = 0;     ///< Byte offset past the last character (of the last token).
  unsigned line = 0;    ///< Line of `begin`.
  unsigned column = 0;  ///< Column of `begin`, in bytes.
  unsigned endLine = 0; ///< Line of the last character.
  bool inMacro =
      false; ///< Some part comes out of a macro expansion: the text cannot be edited or copied by range.

  bool valid() const { return file.valid(); }
  bool contains(const SourceRange &other) const {
    return file == other.file && begin <= other.begin && other.end <= end;
  }
  friend bool operator==(const SourceRange &, const SourceRange &) = default;
};

} // namespace xcs::ir
