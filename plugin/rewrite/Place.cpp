// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Place.h"
#include "llvm/ADT/StringSwitch.h"

namespace xcs::rewrite {

using namespace clang;

namespace {

/// Steps over attributes that end before `index`: gives the index of their first token, or `index`.
std::size_t beforeAttributes(const TokenList &tokens, std::size_t index) {
  TokenRange all = tokens.all();
  while (index > 0) {
    std::size_t last = index - 1;
    if (all[last].inDirective)
      return index;
    if (last > 2 && all[last].is(tok::r_square) && all[last - 1].is(tok::r_square)) {
      std::size_t open = tokens.match(last);
      if (open + 1 >= all.size() || !all[open + 1].is(tok::l_square))
        return index;
      index = open;
      continue;
    }
    if (!all[last].is(tok::r_paren))
      return index;
    std::size_t open = tokens.match(last);
    if (open == 0 || open >= all.size())
      return index;
    const Token &name = all[open - 1];
    if (!name.isName("__attribute__") && !name.isName("__attribute") && !name.isName("_Pragma"))
      return index;
    index = open - 1;
  }
  return index;
}

/// Whether the directive says something about the loop that follows it, and nothing about anything else.
bool belongsToLoop(TokenRange directive) {
  if (directive.size() < 3 || !directive[1].isName("pragma"))
    return false;
  llvm::StringRef first = directive[2].text, second;
  if (directive.size() > 3)
    second = directive[3].text;
  return llvm::StringSwitch<bool>(first)
      .Cases("unroll", "nounroll", "unroll_and_jam", "nounroll_and_jam", "xcs", true)
      .Case("clang", second == "loop")
      .Case("GCC", second == "unroll" || second == "ivdep")
      .Case("omp", second == "simd")
      .Default(false);
}

} // namespace

std::optional<InsertionPoint> insertionPoint(const TokenList &tokens, unsigned offset) {
  TokenRange all = tokens.all();
  std::size_t index = tokens.indexAt(offset);
  if (index >= all.size() || all[index].begin != offset || all[index].inDirective)
    return std::nullopt;
  InsertionPoint point;
  bool hasLoopPragma = false;
  std::size_t statement = beforeAttributes(tokens, index), first = statement;
  point.afterToken = true;
  while (first > 0 && all[first - 1].inDirective) {
    std::size_t begin = first - 1;
    while (begin > 0 && all[begin - 1].inDirective && all[begin - 1].directive == all[first - 1].directive)
      --begin;
    if (point.afterToken && belongsToLoop(all.slice(begin, first - begin))) {
      hasLoopPragma = true;
      first = beforeAttributes(tokens, begin);
      continue;
    }
    // #if, #include, ...: what stands before it may be dead, or may not be all; text must go behind.
    if (hasLoopPragma)
      return std::nullopt;
    point.afterToken = false;
    first = begin;
  }
  point.previous = first > 0 ? first - 1 : all.size();
  if (point.afterToken && first > 0) {
    point.offset = all[first - 1].end;
  } else if (hasLoopPragma) {
    return std::nullopt;
  } else {
    point.afterToken = false;
    point.offset = all[statement].begin;
  }
  return point;
}

/// The index behind the body of the `switch` at `index`, or `index` where that has not the usual form.
std::size_t behindSwitch(const TokenList &tokens, std::size_t index) {
  TokenRange all = tokens.all();
  std::size_t open = index + 1;
  if (open >= all.size() || !all[open].is(tok::l_paren))
    return index;
  std::size_t body = tokens.match(open) + 1;
  return body < all.size() && all[body].is(tok::l_brace) ? tokens.match(body) : index;
}

bool allowsDeclaration(const TokenList &tokens, const InsertionPoint &point) {
  TokenRange all = tokens.all();
  if (point.previous >= all.size())
    return false;
  const Token &previous = all[point.previous];
  if (!previous.is(tok::semi) && !previous.is(tok::l_brace) && !previous.is(tok::r_brace))
    return false; // the only statement of an if, behind a label, behind a macro
  if (tokens.isParenthesised(point.offset))
    return false; // the header of a statement
  for (const Token &token : all)
    if (token.isName("goto"))
      return false; // may jump past the declaration
  std::optional<std::pair<unsigned, unsigned>> block = tokens.blockAround(point.offset);
  if (!block)
    return false;
  // So would a later case of a switch around the block.
  for (std::size_t i = tokens.indexAt(point.offset); i < all.size() && all[i].end < block->second; ++i) {
    if (all[i].isName("switch"))
      i = behindSwitch(tokens, i);
    else if (all[i].isName("case") ||
             (all[i].isName("default") && i + 1 < all.size() && all[i + 1].is(tok::colon)))
      return false;
  }
  return true;
}

} // namespace xcs::rewrite
