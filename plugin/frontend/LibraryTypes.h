// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the classes of the library hold and what their special members do; the same for user types built from
// them.

#pragma once

#include "ir/Type.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace clang {
class CXXRecordDecl;
}

namespace xcs::frontend {

/// A row of LibraryTypes.def.
struct LibraryClass {
  llvm::StringLiteral name;
  ir::Storage storage;
  int element; ///< Template argument that is the element; -1: none, -2: what operator* gives.
  llvm::StringLiteral flags, content, policies;
  bool has(char flag) const { return flags.contains(flag); }
  bool isIterator() const { return has('i'); }
};

/// The row of a class of the library; null for other types and for classes without a row.
const LibraryClass *libraryClass(clang::QualType type);
const LibraryClass *libraryClassNamed(llvm::StringRef name);
/// All rows, for the completeness test.
llvm::ArrayRef<LibraryClass> allLibraryClasses();

/// Type arguments of a class template specialisation at the positions of a row ("01", "*" = all, packs
/// flattened).
llvm::SmallVector<clang::QualType, 4> typeArguments(clang::QualType type, llvm::StringRef positions = "*");

/// The type that the elements of an array, container, view, iterator, pointer or owner have; null if none or
/// mixed.
clang::QualType elementOf(clang::QualType type);

/// Whether the type is a raw pointer or an iterator of the library over library storage or a raw pointer.
bool isPlainIterator(clang::QualType type);

/// Whether two equal-looking objects of the type may lead to storage they do not own by comparing or hashing:
/// string_view.
bool holdsView(clang::QualType type);

/// Whether the type holds a pointer, reference or view, anywhere: code that is given it may reach what it
/// does not own.
bool mayLeadElsewhere(clang::QualType type);

/// Whether an allocator, deleter or other policy may bring a pointer type of its own; undefined ones may.
bool hasFancyPointer(clang::QualType policy);

/// Joined over everything the type holds. Incomplete, dependent, unknown: Custom.
ir::Lifetime lifetimeOf(clang::QualType type);
bool isMovable(clang::QualType type);
bool isNothrowMovable(clang::QualType type);
/// Whether destroying runs invisible code only; unlike lifetimeOf it knows that a base pointer may own a
/// derived object.
bool isQuietlyDeletable(clang::QualType pointee);

} // namespace xcs::frontend
