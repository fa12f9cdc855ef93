// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a library function would run code that the user wrote (comparators, hashes, constructors, operators),
// and whether that code only looks at what it is given.

#pragma once

#include "clang/AST/Type.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace clang {
class Expr;
class FunctionDecl;
} // namespace clang

namespace xcs::frontend {

/// What a piece of code does. `quiet`: it computes from what its parameters reach and changes nothing that
/// outlives it.
struct Quietness {
  bool quiet = true;
  bool mayThrow = false;
  bool allocates = false;
  std::string culprit; ///< Not quiet: the first thing that is not, for the report.

  static Quietness loud(std::string culprit) { return {false, true, true, std::move(culprit)}; }
  Quietness &operator&=(Quietness other);
};

/// Of the body of a user's function; not quiet when the body cannot be seen.
Quietness quietnessOfBody(const clang::FunctionDecl *function);

/// The same for an expression outside of any body: a default member initialiser.
Quietness quietnessOfExpression(const clang::Expr *expression);

/// Operations that library functions run on the types they are instantiated with.
enum class Need { Lifetime, Copy, Move, Default, Construct, Equal, Less, Hash, Arithmetic };

/// Of running `need` on objects of the type.
Quietness quietnessOf(Need need, clang::QualType type);

/// Of calling an object of the type with objects of `argument` (null: as written): lambdas, functors,
/// std::less<>.
Quietness quietnessOfCallable(clang::QualType callable, clang::QualType argument);

/// Of a policy argument of a library class, say the comparator of a map with keys `key`.
Quietness quietnessOfPolicy(clang::QualType policy, clang::QualType key);

} // namespace xcs::frontend
