// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The user's text as raw tokens, and text made of them: comments gone, white space collapsed, no newline.

#pragma once

#include "ir/Source.h"
#include "clang/Basic/TokenKinds.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace clang {
class LangOptions;
}

namespace xcs::rewrite {

struct Token {
  unsigned begin = 0, end = 0; ///< Byte offsets in the file.
  clang::tok::TokenKind kind = clang::tok::unknown;
  bool hasSpace = false;    ///< White space, a comment or a line break before it.
  bool inDirective = false; ///< Of a line that begins with `#`.
  unsigned directive = 0;   ///< Which directive of the list, from 1.
  std::string text;         ///< Spelling, line splices removed.

  bool is(clang::tok::TokenKind other) const { return kind == other; }
  bool isName() const { return kind == clang::tok::raw_identifier; }
  bool isName(llvm::StringRef name) const { return isName() && text == name; }
};

using TokenRange = llvm::ArrayRef<Token>;

/// The tokens of a piece of a file; immutable.
class TokenList {
public:
  /// `file` is the whole text; it is copied. [begin, end) must start and end between tokens.
  TokenList(llvm::StringRef file, unsigned begin, unsigned end, const clang::LangOptions &language);

  TokenRange all() const { return tokens; }
  /// The tokens of [begin, end); none unless one begins at `begin` and `end` cuts none in two.
  std::optional<TokenRange> slice(unsigned begin, unsigned end) const;
  std::optional<TokenRange> slice(const ir::SourceRange &range) const {
    return slice(range.begin, range.end);
  }
  /// Index of the first token that begins at or after the offset.
  std::size_t indexAt(unsigned offset) const;
  /// Index of the bracket that matches the one at `index`, in its direction; the size of the list if there is
  /// none.
  std::size_t match(std::size_t index) const;
  /// Offsets of the braces around the offset: the text of the innermost block. None at the top.
  std::optional<std::pair<unsigned, unsigned>> blockAround(unsigned offset) const;
  /// Whether the offset lies inside parentheses of its block: in the header of a statement, or in an
  /// expression.
  bool isParenthesised(unsigned offset) const;
  llvm::StringRef file() const { return text; }

private:
  void lex(unsigned begin, unsigned end, const clang::LangOptions &language);
  void pairBrackets();

  std::string text;
  std::vector<Token> tokens;
  std::vector<std::size_t> openBrace; ///< By number of tokens passed: the innermost brace open there, plus 1.
  std::vector<bool> parenthesised;    ///< By number of tokens passed: see isParenthesised.
  std::vector<std::size_t> partner;   ///< Of a bracket: the one that closes or opens it.
};

struct Replacement {
  unsigned begin = 0, end = 0; ///< Token boundaries inside the piece.
  std::string text;
};

/// One line of text for the tokens, with replacements (in order, not overlapping) applied.
std::string flatten(TokenRange tokens, llvm::ArrayRef<Replacement> replacements = {});

/// `tokens` on one line with the variable `name` replaced; members and qualified names of that spelling stay.
std::string flattenRenamed(TokenRange tokens, llvm::StringRef name, llvm::StringRef replacement);

/// Calls `visit(index)` for every identifier that is looked up where it stands: not after `.`, `->` or `::`.
template <typename Visitor> void forEachName(TokenRange tokens, Visitor &&visit) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].isName())
      continue;
    if (i > 0 && (tokens[i - 1].is(clang::tok::period) || tokens[i - 1].is(clang::tok::arrow) ||
                  tokens[i - 1].is(clang::tok::coloncolon)))
      continue;
    visit(i);
  }
}
bool usesName(TokenRange tokens, llvm::StringRef name);

} // namespace xcs::rewrite
