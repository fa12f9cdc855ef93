// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Private to the parser: the place in the text, the lexical pieces, the first error.

#pragma once

#include "ir/Ids.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include <string>

namespace xcs::ir {

/// Skips white space and `//` comments before everything it reads. After the first error it stands at the end
/// of the text and nothing matches any more.
class Cursor {
public:
  explicit Cursor(llvm::StringRef text) : text(text) {}

  bool failed() const { return !message.empty(); }
  const std::string &error() const { return message; }
  void fail(const llvm::Twine &what) { failAt(position, what); }
  void failAt(std::size_t where, const llvm::Twine &what);
  std::size_t tell() {
    skip();
    return position;
  }

  bool atEnd();
  /// Whether the next piece stands on the line of the last one.
  bool isSameLine();
  /// The next character, 0 at the end.
  char peek();
  bool tryPunct(llvm::StringRef punct);
  void expectPunct(llvm::StringRef punct);
  /// The bare word that comes next, not consumed; empty if something else does.
  llvm::StringRef peekWord();
  bool tryWord(llvm::StringRef word);
  void expectWord(llvm::StringRef word);
  llvm::StringRef takeWord();
  /// Whether `word` directly followed by '@' comes next; consumes both.
  bool tryPlace(llvm::StringRef word);

  /// A name, bare or quoted.
  std::string name(const llvm::Twine &what);
  bool atName();
  std::string string(const llvm::Twine &what);
  unsigned number(const llvm::Twine &what);
  std::int64_t integer(const llvm::Twine &what);
  double real(const llvm::Twine &what);
  /// What follows "%" or "^".
  std::string label(const llvm::Twine &what);
  /// A raw type spelling; empty if none follows.
  llvm::StringRef typeSpelling();
  llvm::StringRef rest();
  void advance(std::size_t count) { position += count; }

private:
  void skip();

  llvm::StringRef text;
  std::size_t position = 0;
  std::string message;
};

} // namespace xcs::ir
