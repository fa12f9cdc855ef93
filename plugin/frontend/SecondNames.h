// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which variables of a function the text can reach by another name than their own: a reference, a pointer, a
// view. Code that is copied with a variable of the same name in place of the original must not use such
// names.

#pragma once

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseSet.h"

namespace xcs::frontend {

/// Variables of which something may keep the address, const or not. What a call gets for its own duration
/// does not count: the IR shows it as an argument.
llvm::DenseSet<const clang::VarDecl *> variablesWithSecondNames(const clang::FunctionDecl *function);

} // namespace xcs::frontend
