// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What names of the text stand for, as far as the rewriter must know: which locals a lambda can hold by
// value, and what is still there when an iteration is over.

#pragma once

#include "rewrite/Site.h"
#include "llvm/ADT/StringMap.h"
#include <set>

namespace xcs::rewrite {

class Names {
public:
  /// Looks from the place of the loop (or first call) of the site.
  explicit Names(const Site &site);

  /// The one local, parameter or static local that the name can mean at the site; none in doubt.
  ir::ObjectId visible(llvm::StringRef name) const;
  /// Whether the object is declared inside of the loop (body or header).
  bool isInside(ir::ObjectId object) const;
  /// Whether any variable of that name is declared inside of the loop.
  bool isDeclaredInside(llvm::StringRef name) const;

  /// Names of scalars that the loop does not write and whose address nobody has: a lambda captures copies of
  /// them, so that the original loop keeps them in registers.
  std::set<std::string> capturable() const;

  /// Why lambdas cannot capture what the tokens use; empty: they can.
  std::string captureProblem(TokenRange range) const;

  /// The first name in `range` that may mean something declared in an iteration; empty: none. The loop
  /// variable is no such name.
  std::string fleetingName(TokenRange range, TokenRange body) const;

private:
  ir::ObjectId findVisible(llvm::StringRef name) const;
  bool isVisible(const ir::Object &object) const;
  std::set<std::string> bindings() const;

  const Site &site;
  const ir::Module &module;
  llvm::StringMap<llvm::SmallVector<ir::ObjectId, 2>> objects; ///< Of the function, by name.
  mutable llvm::StringMap<ir::ObjectId> meanings;              ///< What visible() has found.
};

} // namespace xcs::rewrite
