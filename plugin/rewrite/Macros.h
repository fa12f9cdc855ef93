// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Words that mean something else when text is copied into a lambda at another place.

#pragma once

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

namespace clang {
class Preprocessor;
}

namespace xcs::rewrite {

/// Whether the identifier or keyword must not be copied: the line, the function, the frame it stands in is
/// part of its meaning.
bool isBoundToPlace(llvm::StringRef name);

/// The names of all macros of a translation unit whose expansion contains such a word, directly or through
/// other macros.
llvm::StringSet<> macrosBoundToPlace(clang::Preprocessor &preprocessor);

/// The names of all macros whose expansion turns arguments into text or parts of names or may capture them,
/// directly or through other macros.
llvm::StringSet<> macrosThatQuote(clang::Preprocessor &preprocessor);

/// The first name in the generated parts of an edit that is a macro at the place of the edit (`#define block
/// ...`), and that would not survive the preprocessor; empty: none.
std::string macroInGenerated(llvm::StringRef edit, clang::SourceLocation place,
                             const clang::Preprocessor &preprocessor);

} // namespace xcs::rewrite
