// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is known of the functions of std, POSIX and the compiler's builtins, without looking at their bodies.

#pragma once

#include "ir/Effects.h"
#include <optional>
#include <string>

namespace clang {
class FunctionDecl;
}

namespace xcs::frontend {

/// What a library function does to the access path of its object/arguments, when the reader can say it as a path or op.
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

struct LibraryModel {
  LibraryRole role = LibraryRole::Summary;
  ir::EffectSummary summary; ///< Complete whatever the role, so that a reader that cannot form a path can make a call.
  std::string name;          ///< Qualified, without template arguments: "std::for_each".
};

/// The model of a function of std, POSIX or the builtins; none when unknown. Never by name alone: the declaration
/// must live in namespace std, or be extern "C" in a system header, or be a clang builtin.
std::optional<LibraryModel> lookUpLibrary(const clang::FunctionDecl *function);

} // namespace xcs::frontend
