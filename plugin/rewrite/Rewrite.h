// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rewriter: a plan becomes edits of the user's text. What it generates calls
// include/xcs/detail/skeletons.h only.

#pragma once

#include "analysis/Summaries.h"
#include "patterns/Pattern.h"
#include "rewrite/Tokens.h"
#include <functional>
#include <map>

namespace clang {
class LangOptions;
}

namespace xcs::rewrite {

/// [begin, end) of a file becomes `text`, which has as many newlines as what it replaces. What goes behind
/// something replaces its last character, so that the order of edits follows from their places alone.
struct TextEdit {
  ir::FileId file;
  unsigned begin = 0, end = 0; ///< Bytes.
  std::string text;
  friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// The tokens of functions, each lexed once however many sites it has. Not thread-safe.
class FunctionTokens {
public:
  /// Gives the text of a file of the module; empty if unknown.
  using SourceText = std::function<llvm::StringRef(ir::FileId)>;
  FunctionTokens(SourceText text, const clang::LangOptions &language)
      : text(std::move(text)), language(language) {}

  const TokenList &of(const ir::SourceRange &function) const;

private:
  SourceText text;
  const clang::LangOptions &language;
  mutable std::map<std::tuple<ir::FileId, unsigned, unsigned>, TokenList> lists;
};

/// What the rewriter needs besides the plan; all references outlive the calls.
struct Context {
  const ir::Module &module;
  const analysis::Summaries *summaries =
      nullptr; ///< Null: calls of user functions in loop headers are refused.
  const FunctionTokens &tokens;
  const clang::LangOptions &language;
  /// Whether a macro's expansion means something else at another place (see dependsOnPlace in Macros.h);
  /// empty: no macro does.
  std::function<bool(llvm::StringRef)> macroDependsOnPlace = {};
  /// Whether a macro turns arguments into text or parts of names or may capture them, so that a name in them
  /// cannot be exchanged; empty: no macro does.
  std::function<bool(llvm::StringRef)> macroQuotes = {};
};

/// The plan of one function of the module. Several: the instantiations of one template, whose text is the
/// same.
struct Instance {
  ir::FunctionId function;
  const patterns::Plan *plan = nullptr;
};

/// Either edits or the reasons against them, never both.
struct Rewriting {
  std::vector<TextEdit> edits;
  std::vector<analysis::Blocker> blockers;
};

/// Edits for one site. A doubt about the text is a blocker.
Rewriting rewriteSite(const Context &context, llvm::ArrayRef<Instance> instances);

/// Sorts edits by place.
void sortEdits(std::vector<TextEdit> &edits);

/// The text with the edits (all of one file, not overlapping) applied.
std::string applyEdits(llvm::StringRef text, std::vector<TextEdit> edits);

} // namespace xcs::rewrite
