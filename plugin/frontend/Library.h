// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is known of the functions of std, POSIX and the compiler's builtins, without looking at their bodies.

#pragma once

#include "ir/Effects.h"
#include <optional>
#include <string>

namespace clang {
class Expr;
class FunctionDecl;
} // namespace clang

namespace xcs::frontend {

/// What a library function does to the access path of its object/arguments, when the reader can say it as a
/// path or op.
enum class LibraryRole {
  Summary,         ///< An ordinary call with `summary`.
  Element,         ///< v[i]: unchecked.
  CheckedElement,  ///< v.at(i): may throw.
  Front,           ///< v.front().
  Back,            ///< v.back().
  Size,            ///< size, empty, capacity: a load of path + Size.
  Begin,           ///< v.begin(), std::begin(v) and the const forms.
  End,             ///< v.end(), std::end(v) and the const forms.
  Data,            ///< v.data(), s.c_str(), std::data(v).
  Append,          ///< push_back, emplace_back, string +=: access kind Append on the object.
  KeyElement,      ///< m[k] (which may insert), m.at(k).
  Dereference,     ///< *it, *up, *opt, ->, and get() of smart pointers.
  Advance,         ///< ++it, it += n.
  IteratorCompare, ///< it == end, it < end.
  Pass,            ///< std::move, std::forward, std::as_const: the same storage.
  Min,             ///< std::min(a, b).
  Max,             ///< std::max(a, b).
  Get,             ///< std::get<I> of tuple and pair.
  Algorithm,       ///< std::for_each...: `name` is its name.
};

/// What the result of a call refers to.
enum class LibraryResult {
  Plain,  ///< A value, or a reference or pointer to storage that nobody knows.
  Same,   ///< A reference to the referent of parameter `resultParameter` itself: `a = b`, `s += t`, `cout <<
          ///< x`.
  Inside, ///< A reference, pointer, iterator or view into what that parameter holds, owns or points into:
          ///< find, data.
  Fresh,  ///< Newly allocated storage that nothing else points to: malloc, make_unique.
};

struct LibraryModel {
  LibraryRole role = LibraryRole::Summary;
  /// Complete whatever the role, so that a reader that cannot form a path can make a call. Parameters count
  /// as in Callee: 0 is the object of a member function, else the first argument. Accesses are relative to
  /// the referent: of a raw pointer, empty steps name the pointee; of an iterator or view object, `Deref`
  /// leads to its elements.
  ir::EffectSummary summary;
  std::string name; ///< Qualified, without template arguments: "std::for_each".
  LibraryResult result = LibraryResult::Plain;
  unsigned resultParameter = 0; ///< Same and Inside only.
  unsigned singles = 0;         ///< Bit N: parameter N, a pointer, leads to one object, not to an array.
  int callable = -1;            ///< Parameter that the call calls (Algorithm, qsort, ...); -1: none.
};

/// The model of a function of std, POSIX or the builtins; none when unknown. Never by name alone: the
/// declaration must live in namespace std, or be extern "C" in a system header, or be a clang builtin.
/// `call`, the call expression (CallExpr or CXXConstructExpr) if there is one, sharpens the model:
/// printf-like arguments, manipulators, and whether a stream is a string stream of the function's own.
/// Without it the worst is assumed.
std::optional<LibraryModel> lookUpLibrary(const clang::FunctionDecl *function,
                                          const clang::Expr *call = nullptr);

} // namespace xcs::frontend
