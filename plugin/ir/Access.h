// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory: objects, and access paths into them. The steps up to the first `Deref` stay inside what the base
// object owns; so paths from distinct non-reference objects never meet before a `Deref`.

#pragma once

#include "ir/Ids.h"
#include "ir/Source.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace xcs::ir {

enum class ObjectKind {
  Local,
  Parameter, ///< Passed by value, or (isReference) the referent named by a reference parameter.
  Global,    ///< Namespace scope or static data member.
  StaticLocal,
  ThreadLocal,
  This,    ///< The object of a member function.
  Fresh,   ///< A new allocation or temporary of the function.
  Unknown, ///< Memory nobody can name: what an unknown pointer reaches. One per module.
};

struct Object {
  ObjectKind kind = ObjectKind::Local;
  std::string name;
  TypeId type;            ///< Of the object; of the referent for references.
  SourceRange range;      ///< The declaration.
  RegionId scope;         ///< Region whose execution creates it; none for parameters, globals and the like.
  FunctionId function;    ///< Owner; none for globals.
  unsigned parameter = 0; ///< Position, for Parameter (the object of a member function is not counted).
  bool isReference =
      false; ///< Names storage declared elsewhere: may overlap with any other reachable storage.
  bool isRestrict = false;   ///< Pointer or reference declared __restrict.
  bool isConstant = false;   ///< Never modified after its initialisation, by anybody, during the function.
  bool addressTaken = false; ///< A pointer or non-const reference to it may have been stored or passed on.
  bool isCaptured = false;   ///< Captured by reference in a lambda of the function.
  /// Something in the text (a reference, pointer or view, const or not) may name it or a part of it as well.
  bool hasSecondName = false;
};

enum class StepKind {
  Field, ///< Member `field` of a record.
  Index, ///< Element `index` of an array, of owned elements (after Owned) or behind a pointer (after Deref).
  Owned, ///< From an owner to the storage it alone owns: vector -> elements, unique_ptr -> object.
  Deref, ///< Through a pointer, view, iterator, or reference member: leaves what the base owns.
  Key,   ///< The element of an associative container with key `index`.
  Size,  ///< The shape of a container: size, capacity, where the elements are. Not part of any element.
  Any,   ///< Everything at or below this point, through any number of steps, Deref included. Always last.
};

struct Step {
  StepKind kind = StepKind::Any;
  std::string
      field; ///< Field only; "pair::first"-like qualification is not needed, names are unique in a record.
  ValueId index; ///< Index and Key; invalid = some unknown element.
  friend bool operator==(const Step &, const Step &) = default;
};

/// A path names its storage with everything that storage owns below it: an access to `v` of a vector covers
/// all its elements (Owned, Index, Field, Size, Key below it), but nothing behind a Deref; `Any` covers that,
/// too.
struct AccessPath {
  ObjectId base;
  llvm::SmallVector<Step, 4> steps;
  TypeId type; ///< Of the storage that the whole path names.
  bool valid() const { return base.valid(); }
};

enum class AccessKind {
  Read,
  Write,
  Append, ///< Adds at the end of a container (push_back, +=): order matters, earlier contents do not.
  Update, ///< Read-modify-write by an operator: the reductions.
};

} // namespace xcs::ir
