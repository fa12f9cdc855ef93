// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Descriptions of the types that everybody knows, so that textual IR need not repeat them.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace xcs::ir {

/// A type together with the name of its element (the ids of which only a module has).
struct KnownType {
  Type type;
  std::string element; ///< Name of the element type; empty for none.
};

/// What `name` (canonical, unqualified: "unsigned long", "int *", "std::vector<int>") stands for by default.
std::optional<KnownType> knownType(llvm::StringRef name);

/// The canonical name for an abbreviation of textual IR ("u64", "vector<i32>"), else the text itself.
std::string expandTypeName(llvm::StringRef text);

/// The abbreviation of a scalar whose canonical name has several words ("u64"); else empty.
llvm::StringRef abbreviationOf(llvm::StringRef name);

/// The type that a path has when nothing else is said: follows elements and
/// known members.
TypeId defaultPathType(const Module &module, const AccessPath &path);

} // namespace xcs::ir
