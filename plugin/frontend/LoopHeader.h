// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text of loop headers: what is advanced, by how much, and what is tested.

#pragma once

#include "ir/Op.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include <optional>

namespace xcs::frontend {

/// A loop taken apart. `while (i < n) { ...; ++i; }` is one too.
struct LoopParts {
  const clang::Stmt *statement = nullptr;
  const clang::Stmt *init = nullptr;
  const clang::Expr *condition = nullptr, *increment = nullptr;
  const clang::Stmt *body = nullptr;
  bool isWhile = false; ///< The increment is the last statement of the body.
};

/// The variable that an expression names; null: none.
const clang::VarDecl *variableOf(const clang::Expr *e);

/// The increment of a loop header: which variable, by how much (`step` null: by one), in which direction.
struct Increment {
  const clang::VarDecl *variable = nullptr;
  const clang::Expr *step = nullptr;
  bool isDown = false;
};
Increment headerIncrement(const clang::Expr *e);

bool mentions(const clang::Stmt *s, const clang::VarDecl *v);

/// `variable REL bound`, whichever way round it is written.
struct Test {
  const clang::Expr *bound = nullptr, *counter = nullptr;
  ir::Relation relation = ir::Relation::Less;
  std::int64_t offset = 0; ///< `variable + offset REL bound`
};
std::optional<Test> testOf(const clang::Expr *condition, const clang::VarDecl *v);

/// A `while` that ends with an increment, and is never continued around it; none: another one.
std::optional<LoopParts> partsOf(const clang::WhileStmt *s);

} // namespace xcs::frontend
