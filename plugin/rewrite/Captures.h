// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the closure of a tail holds of its iteration: variables by value, references to what outlives it.

#pragma once

#include "rewrite/LoopForm.h"
#include "rewrite/Names.h"

namespace xcs::rewrite {

/// Whether the text introduces a name for which the reader keeps no object: a reference whose referent it
/// knows, a structured binding. Errs towards yes.
bool declaresAlias(TokenRange text, llvm::StringRef name);
/// Whether the function declares a variable of that name in [begin, end) of its text.
bool declaresObject(const Site &site, llvm::StringRef name, unsigned begin, unsigned end);

class Captures {
public:
  /// The tail is the text from `piece.begin` to `end`.
  Captures(Site &site, const Names &names, const LoopForm &form, const analysis::TailPiece &piece,
           unsigned end)
      : site(site), module(site.module), names(names), form(form), piece(piece), end(end) {}

  /// The text in [begin, end) is not part of the closure.
  void leaveOut(unsigned begin, unsigned end) { left.push_back({begin, end}); }
  /// ", i, x = static_cast<decltype(x) &&>(x)"; none (and a refusal) where something cannot be held.
  std::optional<std::string> list(TokenRange tail);

private:
  bool isLeftOut(unsigned begin) const;
  bool isDeclaredBefore(ir::ObjectId object) const;
  std::vector<ir::ObjectId> candidates(llvm::StringRef name) const;
  bool hold(llvm::StringRef name, ir::ObjectId object, std::string &list);
  bool holdLoopVariable(llvm::StringRef name, std::string &list);
  bool holdReference(llvm::StringRef name);
  bool refersOutside(TokenRange initializer) const;
  bool isCopyable(ir::TypeId type) const;
  bool pointsOutside(ir::ObjectId object) const;
  static bool isSmall(const ir::Type &array);
  bool isInitialised(ir::ObjectId object) const;
  bool checkHiddenUses(const std::vector<ir::ObjectId> &held);

  Site &site;
  const ir::Module &module;
  const Names &names;
  const LoopForm &form;
  const analysis::TailPiece &piece;
  unsigned end;
  std::vector<std::pair<unsigned, unsigned>> left;
};

} // namespace xcs::rewrite
