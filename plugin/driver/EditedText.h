// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text of one file before and after its edits, and the way back from an offset after to an offset before.

#pragma once

#include "llvm/ADT/StringRef.h"
#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace xcs::driver {

/// A replacement in one text; the file is known from the context.
struct TextEdit {
  unsigned begin = 0, end = 0;
  std::string text;
  friend auto operator<=>(const TextEdit &, const TextEdit &) = default;
};

class EditedText {
public:
  /// `before` and `after` stand on both sides of every replacement; neither may hold a newline.
  /// Fails (nothing, `why` is set) when edits overlap, leave the text, or change a number of newlines.
  static std::optional<EditedText> make(std::string original, std::vector<TextEdit> edits,
                                        llvm::StringRef before, llvm::StringRef after, std::string &why);

  const std::string &original() const { return source; }
  const std::string &edited() const { return result; }

  struct Place {
    unsigned offset = 0; ///< In the original text.
    bool generated =
        false; ///< The place is inside a replacement; `offset` is the first word of the same line.
  };
  Place toOriginal(unsigned editedOffset) const;

  /// Whether the line of the edited text that holds this offset differs from the original line.
  bool lineIsEdited(unsigned editedOffset) const;

private:
  struct Span {
    unsigned begin, end;       ///< Original.
    unsigned newBegin, newEnd; ///< Edited.
  };
  std::string source, result;
  std::vector<Span> spans;
};

} // namespace xcs::driver
