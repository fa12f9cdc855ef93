// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Text that reaches the compiler besides the user's: the macro `__XCS__`, and the declarations rewritten code
// calls.

#pragma once

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/StringRef.h"

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace xcs::driver {

/// The text of <xcs/detail/skeletons.h>, with its parts in it, embedded at build time.
llvm::StringRef declarationsText();

/// Defines `__XCS__` for a unit whose parse has not begun; also adds the declarations if asked to. Call it
/// from `ASTConsumer::Initialize` (loading a PCH replaces earlier predefines).
void setPredefines(clang::Preprocessor &pp, bool withDeclarations);

/// Lexes the declarations at this point, as an #include would.
void enterDeclarations(clang::Preprocessor &pp, clang::SourceLocation at);

/// Whether a parsed unit declares them already: through a PCH, or in its own text.
bool hasDeclarations(clang::ASTContext &context);

} // namespace xcs::driver
