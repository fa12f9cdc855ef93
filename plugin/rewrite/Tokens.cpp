// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Tokens.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace clang;

namespace {

/// Removes line splices, as translation phase 2 does; raw strings keep them.
std::string clean(llvm::StringRef spelling) {
  std::string result;
  for (std::size_t i = 0; i < spelling.size();) {
    if (spelling[i] == '\\') {
      std::size_t next = i + 1;
      while (next < spelling.size() && (spelling[next] == ' ' || spelling[next] == '\t'))
        ++next;
      std::size_t line = next;
      if (next < spelling.size() && spelling[next] == '\r')
        ++next;
      if (next < spelling.size() && spelling[next] == '\n')
        ++next;
      if (next != line) {
        i = next;
        continue;
      }
    }
    result += spelling[i++];
  }
  return result;
}

bool isRawString(const clang::Token &token, llvm::StringRef spelling) {
  return tok::isStringLiteral(token.getKind()) &&
         spelling.take_until([](char c) { return c == '"'; }).ends_with("R");
}

bool opens(tok::TokenKind kind) {
  return kind == tok::l_paren || kind == tok::l_brace || kind == tok::l_square;
}
bool closes(tok::TokenKind kind) {
  return kind == tok::r_paren || kind == tok::r_brace || kind == tok::r_square;
}

} // namespace

TokenList::TokenList(llvm::StringRef file, unsigned begin, unsigned end, const LangOptions &language)
    : text(file.str()) {
  lex(begin, end, language);
  pairBrackets();
}

void TokenList::pairBrackets() {
  llvm::SmallVector<std::size_t, 16> brackets, braces, headers;
  bool isStray = false;
  partner.assign(tokens.size(), tokens.size());
  openBrace.push_back(0);
  parenthesised.push_back(false);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token &token = tokens[i];
    if (!token.inDirective && opens(token.kind)) {
      brackets.push_back(i);
      if (!token.is(tok::l_square))
        headers.push_back(i);
    } else if (!token.inDirective && closes(token.kind)) {
      isStray |= brackets.empty();
      if (!brackets.empty()) {
        const std::size_t open = brackets.pop_back_val();
        partner[open] = i;
        partner[i] = open;
        if (!headers.empty() && headers.back() == open)
          headers.pop_back();
      }
    }
    if (!token.inDirective && token.is(tok::l_brace))
      braces.push_back(i);
    else if (!token.inDirective && token.is(tok::r_brace) && !braces.empty())
      braces.pop_back();
    openBrace.push_back(braces.empty() ? 0 : braces.back() + 1);
    parenthesised.push_back(headers.empty() ? isStray : tokens[headers.back()].is(tok::l_paren));
  }
}

void TokenList::lex(unsigned begin, unsigned end, const LangOptions &language) {
  if (begin > end || end > text.size())
    return;
  // The lexer wants a terminating zero: that of the string, which the copy guarantees.
  Lexer lexer(SourceLocation::getFromRawEncoding(2), language, text.data(), text.data() + begin,
              text.data() + text.size());
  unsigned directives = 0;
  bool inDirective = false;
  while (true) {
    clang::Token raw;
    lexer.LexFromRawLexer(raw);
    unsigned tokenEnd = lexer.getCurrentBufferOffset(), tokenBegin = tokenEnd - raw.getLength();
    if (raw.is(tok::eof) || tokenBegin >= end)
      return;
    if (raw.isAtStartOfLine())
      inDirective = raw.is(tok::hash);
    directives += raw.isAtStartOfLine() && inDirective;
    Token token;
    token.begin = tokenBegin;
    token.end = tokenEnd;
    token.kind = raw.getKind();
    token.hasSpace = raw.isAtStartOfLine() || raw.hasLeadingSpace();
    token.inDirective = inDirective;
    token.directive = directives;
    llvm::StringRef spelling = llvm::StringRef(text).slice(tokenBegin, tokenEnd);
    token.text = raw.needsCleaning() && !isRawString(raw, spelling) ? clean(spelling) : spelling.str();
    tokens.push_back(std::move(token));
  }
}

std::size_t TokenList::indexAt(unsigned offset) const {
  return llvm::partition_point(tokens, [&](const Token &token) { return token.begin < offset; }) -
         tokens.begin();
}

std::optional<TokenRange> TokenList::slice(unsigned begin, unsigned end) const {
  std::size_t first = indexAt(begin), last = indexAt(end);
  if (first >= last || tokens[first].begin != begin || tokens[last - 1].end > end)
    return std::nullopt;
  return TokenRange(tokens).slice(first, last - first);
}

std::size_t TokenList::match(std::size_t index) const {
  const Token &token = tokens[index];
  bool isBracket = !token.inDirective && (opens(token.kind) || closes(token.kind));
  return isBracket ? partner[index] : index;
}

std::optional<std::pair<unsigned, unsigned>> TokenList::blockAround(unsigned offset) const {
  auto passed = llvm::partition_point(tokens, [&](const Token &token) { return token.end <= offset; });
  const std::size_t open = openBrace[static_cast<std::size_t>(passed - tokens.begin())];
  if (open == 0)
    return std::nullopt;
  const std::size_t close = partner[open - 1];
  return std::pair(tokens[open - 1].begin, close < tokens.size() ? tokens[close].end : tokens.back().end);
}

bool TokenList::isParenthesised(unsigned offset) const { return parenthesised[indexAt(offset)]; }

std::string flatten(TokenRange range, llvm::ArrayRef<Replacement> replacements) {
  std::string result;
  for (std::size_t i = 0; i < range.size();) {
    if (i > 0 && range[i].hasSpace)
      result += ' ';
    if (!replacements.empty() && range[i].begin == replacements.front().begin) {
      result += replacements.front().text;
      while (i < range.size() && range[i].begin < replacements.front().end)
        ++i;
      replacements = replacements.drop_front();
      continue;
    }
    result += range[i++].text;
  }
  return result;
}

std::string flattenRenamed(TokenRange range, llvm::StringRef name, llvm::StringRef replacement) {
  std::vector<Replacement> replacements;
  forEachName(range, [&](std::size_t i) {
    if (range[i].text == name)
      replacements.push_back({range[i].begin, range[i].end, replacement.str()});
  });
  return flatten(range, replacements);
}

bool usesName(TokenRange range, llvm::StringRef name) {
  bool found = false;
  forEachName(range, [&](std::size_t i) { found |= range[i].text == name; });
  return found;
}

} // namespace xcs::rewrite
