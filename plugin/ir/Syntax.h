// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lexical rules that printer and parser share.

#pragma once

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace xcs::ir {

inline bool isIdentifierStart(char c) { return llvm::isAlpha(c) || c == '_'; }
inline bool isIdentifierPart(char c) { return llvm::isAlnum(c) || c == '_'; }

/// Length of the name at the start of `text`: a C++ name, perhaps qualified ("a::b"), perhaps numbered
/// ("a.1"), or a keyword ("do-while"); 0 if there is none.
std::size_t identifierLength(llvm::StringRef text);

/// Length of the type spelling at the start of `text` ("std::vector<int> *"); 0 if there is none.
std::size_t typeLength(llvm::StringRef text);

/// `name` as a name in the text: bare if it lexes as one and is no keyword, else quoted.
std::string quoteName(llvm::StringRef name);
std::string quote(llvm::StringRef text);

/// Shortest decimal form that reads back as the same number.
std::string formatDouble(double number);

} // namespace xcs::ir
