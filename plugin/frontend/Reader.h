// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reader: Clang's AST -> IR.

#pragma once

#include "ir/Module.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/DenseMap.h"

namespace clang {
class ASTContext;
}

namespace xcs::frontend {

/// What the user says of loops, by the location of their first token (`for`, `while`, `do`).
using LoopHints = llvm::DenseMap<clang::SourceLocation, ir::LoopHint>;

/// Reads every marked function of the translation unit and, transitively, the bodies of its callees that can
/// be seen. With `all`, reads every function that has a body; those outside of system headers are selected
/// for analysis. Never fails: what it does not know becomes `opaque`. Not thread-safe (the AST is read
/// lazily).
ir::Module readModule(clang::ASTContext &context, const LoopHints &hints, bool all);

} // namespace xcs::frontend
