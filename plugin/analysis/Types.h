// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What types say about storage: which objects can lie inside which, and which accesses strict aliasing
// separates. All answers are "may": an invalid type or one whose members are not known can hold anything.

#pragma once

#include "ir/Module.h"

namespace xcs::analysis {

/// The same type, whatever its qualifiers; scalars also where an access through one may reach the other
/// (signed and unsigned, all pointers). Invalid types are equal to everything.
bool sameStorage(const ir::Module &module, ir::TypeId a, ir::TypeId b);

/// An lvalue of this type may access objects of every type.
bool aliasesEverything(const ir::Module &module, ir::TypeId type);

/// Whether an object of type `inner` may be a part of one of type `outer`, or be owned by it, at any depth,
/// without being it.
bool mayContain(const ir::Module &module, ir::TypeId outer, ir::TypeId inner);

/// Whether an object of the type may hold or own a pointer, view or iterator to other storage.
bool mayHoldPointers(const ir::Module &module, ir::TypeId type);

/// Whether the type is an integer of the language. No enumeration: those have no arithmetic of their own, and
/// no known least and greatest.
bool isBuiltinInteger(const ir::Type &type);

/// How everybody can name the member of that name, of the record or of its bases: "x", or "x()" for its value
/// only (then `isValue`); empty: nobody knows.
std::string publicName(const ir::Module &module, ir::TypeId record, const std::string &name, bool &isValue);

/// Whether objects of the type certainly have a part that owns elements elsewhere.
bool holdsContainer(const ir::Module &module, ir::TypeId type);

/// Whether an object of the type may have storage elsewhere that belongs to it: elements of a vector.
bool ownsStorage(const ir::Module &module, ir::TypeId type);

/// An array whose number of elements its type does not say.
bool isUnbounded(const ir::Type &type);

/// A class template of the library all of whose reachable content are its elements.
bool isPlainContainer(const ir::Type &type);

/// Type of the storage that the first `count` steps of `path` name; invalid if unknown. After Owned and Deref
/// it is that of one element: a following Index does not change it.
ir::TypeId typeAt(const ir::Module &module, const ir::AccessPath &path, unsigned count);

/// Two members of one object of this type: whether they are distinct storage.
bool areDistinctMembers(const ir::Module &module, ir::TypeId record, const std::string &a,
                        const std::string &b);

} // namespace xcs::analysis
