// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Macros.h"
#include "rewrite/Tokens.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"

namespace xcs::rewrite {

using namespace clang;

bool isBoundToPlace(llvm::StringRef name) {
  static const llvm::StringSet<> words{
      // The place itself.
      "__LINE__", "__FILE_NAME__", "__COUNTER__", "__func__", "__FUNCTION__", "__PRETTY_FUNCTION__",
      "source_location", "__builtin_LINE", "__builtin_COLUMN", "__builtin_FUNCTION", "__builtin_FUNCSIG",
      "__builtin_source_location",
      // One object for the original and for the copy.
      "static", "thread_local", "_Thread_local", "__thread",
      // The frame of the function.
      "goto", "asm", "__asm", "__asm__", "alloca", "__builtin_alloca", "va_start", "va_arg", "va_end",
      "va_copy", "__builtin_va_start", "__builtin_va_arg", "__builtin_va_end", "__builtin_va_copy",
      "__builtin_return_address", "__builtin_frame_address", "setjmp", "_setjmp", "sigsetjmp", "co_await",
      "co_yield", "co_return",
      // Directives in disguise.
      "_Pragma", "__pragma"};
  return words.contains(name);
}

namespace {

/// The macros with a token in their expansion for which `has` holds, directly or through other macros.
template <typename Predicate> llvm::StringSet<> macrosWith(Preprocessor &preprocessor, Predicate &&has) {
  llvm::StringSet<> found;
  // Macros that name other macros: until nothing new is found.
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto &entry : preprocessor.macros()) {
      const IdentifierInfo *name = entry.first;
      if (found.contains(name->getName()) || !name->hadMacroDefinition())
        continue;
      // Every definition that there was: one of them may be in force where the name is used.
      for (const MacroDirective *directive = preprocessor.getLocalMacroDirectiveHistory(name); directive;
           directive = directive->getPrevious()) {
        const MacroInfo *info = directive->getMacroInfo();
        if (!info)
          continue;
        for (const clang::Token &token : info->tokens()) {
          const IdentifierInfo *used = token.getIdentifierInfo();
          if (has(token) || (used && used != name && found.contains(used->getName()))) {
            changed |= found.insert(name->getName()).second;
            break;
          }
        }
      }
    }
  }
  return found;
}

} // namespace

llvm::StringSet<> macrosBoundToPlace(Preprocessor &preprocessor) {
  return macrosWith(preprocessor, [](const clang::Token &token) {
    const IdentifierInfo *name = token.getIdentifierInfo();
    return name && isBoundToPlace(name->getName());
  });
}

llvm::StringSet<> macrosThatQuote(Preprocessor &preprocessor) {
  return macrosWith(preprocessor, [](const clang::Token &token) {
    return token.isOneOf(tok::hash, tok::hashat, tok::hashhash, tok::l_square);
  });
}

/// Whether the token is written by XCS, not copied from the user. Says yes for some of the user's: members of
/// namespaces.
static bool isGenerated(TokenRange tokens, std::size_t i) {
  static const llvm::StringSet<> words{"static", "const",  "auto",    "using",    "if",       "else",
                                       "for",    "return", "mutable", "template", "typename", "char"};
  if (words.contains(tokens[i].text) || llvm::StringRef(tokens[i].text).starts_with("xcs"))
    return true;
  if (i < 2)
    return false;
  return tokens[i - 1].is(tok::coloncolon) ||
         (tokens[i - 1].is(tok::period) && llvm::StringRef(tokens[i - 2].text).starts_with("xcs_"));
}

/// Whether the name is a macro at the place: `isnan` is none behind <cmath>, which undoes it.
static bool isMacroAt(const IdentifierInfo *name, SourceLocation place, const Preprocessor &preprocessor) {
  if (!name->hadMacroDefinition())
    return false;
  const MacroDirective *last = preprocessor.getLocalMacroDirectiveHistory(name);
  if (!last)
    return true; // out of a precompiled header
  return last->findDirectiveAtLoc(place, preprocessor.getSourceManager()).isValid();
}

std::string macroInGenerated(llvm::StringRef edit, SourceLocation place, const Preprocessor &preprocessor) {
  TokenList tokens(edit, 0, edit.size(), preprocessor.getLangOpts());
  TokenRange all = tokens.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].isName() || !isGenerated(all, i))
      continue;
    auto known = preprocessor.getIdentifierTable().find(all[i].text);
    if (known != preprocessor.getIdentifierTable().end() && isMacroAt(known->second, place, preprocessor))
      return all[i].text;
  }
  return "";
}

} // namespace xcs::rewrite
