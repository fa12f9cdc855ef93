// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the analyses need to know of a C++ type: its kind for aliasing, how it holds elements, what its
// lifetime does.

#pragma once

#include "ir/Ids.h"
#include <string>
#include <vector>

namespace xcs::ir {

enum class TypeKind {
  Void,
  Bool,
  Character, ///< char, signed char, unsigned char, std::byte: may alias everything.
  Integer,   ///< Also enumerations.
  Float,
  Pointer, ///< Raw pointer (element = pointee).
  Array,   ///< C array or std::array: elements inline.
  Record,  ///< Class, struct or union; containers too.
  Other,   ///< Anything else: member pointers, vectors of the target, nullptr_t.
};

/// How an object of the type holds the elements that a subscript or iterator reaches.
enum class Storage {
  None,   ///< No elements.
  Inline, ///< Part of the object itself: T[N], std::array, optional, pair, tuple.
  Owned,  ///< On the heap, owned by this object alone: vector, string, deque, map, unique_ptr.
  Shared, ///< On the heap, possibly shared with other owners: shared_ptr.
  View,   ///< Somewhere else, not owned: pointer, span, string_view, iterator, reference_wrapper.
};

/// Whether special member functions (copy, move, destroy) can be seen by the program.
enum class Lifetime {
  Trivial, ///< Trivially copyable and destructible.
  Regular, ///< Special members come from the library or the compiler all the way down: invisible, may
           ///< allocate.
  Custom,  ///< A user-written special member takes part: its calls are effects.
};

/// A member variable of a record; a base class has no name, a reference member has a pointer type.
struct Member {
  std::string name;
  TypeId type;
  bool isPrivate = false; ///< Not everybody may name it (of a base class: what it holds).
  std::string accessor;   ///< A public method without parameters that returns nothing but its value.
  friend bool operator==(const Member &, const Member &) = default;
};

struct Type {
  TypeKind kind = TypeKind::Other;
  std::string name;      ///< Canonical spelling, unqualified at the top; the key of the type table.
  unsigned bits = 0;     ///< Width of Bool, Character, Integer, Float.
  bool isSigned = false; ///< Integer and Character.
  bool isVolatile = false;
  bool isAtomic = false;
  bool isUnion = false;
  bool isConst = false;     ///< Top-level const.
  bool mayAliasAny = false; ///< Carries may_alias, or strict aliasing is off.
  Storage storage = Storage::None;
  Lifetime lifetime = Lifetime::Trivial;
  bool randomAccess = false; ///< Elements reached by index in constant time.
  bool contiguous = false;   ///< Elements form one array.
  bool packedBits = false;   ///< vector<bool>, bitset: neighbours share a word.
  bool nothrowMove = true;   ///< Moving and destroying cannot throw.
  bool movable = true;       ///< Can be moved (or copied) out of a slot.
  std::string container;     ///< Library template, e.g. "std::vector"; empty for others.
  TypeId element;            ///< Pointee or element; mapped value of maps.
  /// Records: base classes and member variables (an anonymous union is a member without a name, too). May be
  /// empty.
  std::vector<Member> members;
  /// `members` is everything that an object of the type holds. Never for incomplete types, virtual bases, and
  /// polymorphic classes that are not final (the object may be larger than its type says).
  bool membersKnown = false;

  bool isScalar() const {
    return kind == TypeKind::Bool || kind == TypeKind::Character || kind == TypeKind::Integer ||
           kind == TypeKind::Float || kind == TypeKind::Pointer;
  }
};

} // namespace xcs::ir
