// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where text can be put in front of a statement without parting it from its comments, pragmas and attributes.

#pragma once

#include "rewrite/Tokens.h"

namespace xcs::rewrite {

struct InsertionPoint {
  unsigned offset = 0;
  bool afterToken = false;  ///< Right behind the previous token; else right before the statement.
  std::size_t previous = 0; ///< Index of the token before the statement; the list's size if there is none.
};

/// The place for what goes before the statement at `offset`: the end of the previous token, so that comments,
/// loop pragmas and attributes stay with the statement. None where a directive that cannot be moved past
/// stands between.
std::optional<InsertionPoint> insertionPoint(const TokenList &tokens, unsigned offset);

/// Whether a declaration may be put at the point: between the statements of a block, with no label or `case`
/// of the block later.
bool allowsDeclaration(const TokenList &tokens, const InsertionPoint &point);

} // namespace xcs::rewrite
