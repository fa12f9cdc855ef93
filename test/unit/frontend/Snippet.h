// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parses a piece of C++ and says what the models know of the calls in it.

#pragma once

#include "frontend/Library.h"
#include "ir/Type.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class ASTUnit;
class FunctionDecl;
} // namespace clang

namespace xcs::test {

class Snippet {
public:
  /// Parses; a snippet that does not compile makes every query say so.
  explicit Snippet(const std::string &code, const std::vector<std::string> &arguments = {"-std=c++20"});
  ~Snippet();

  /// The model of the outermost call in the body of function `name`, as one line: role, accesses, flags,
  /// "unknown: why".
  std::string call(const std::string &name) const;
  /// The model itself; none for a call without one.
  std::optional<frontend::LibraryModel> model(const std::string &name) const;
  /// The same when nobody hands over the call expression.
  std::optional<frontend::LibraryModel> modelWithoutCall(const std::string &name) const;
  /// Description of the type of the global variable `name`, as one line.
  std::string type(const std::string &name) const;
  /// Of the element type of it.
  std::string elementType(const std::string &name) const;
  ir::Type typeOf(const std::string &name) const;
  /// Type names of several variables, as one module sees them.
  std::vector<std::string> namesOf(const std::vector<std::string> &variables) const;

  clang::ASTUnit &unit() const { return *ast; }
  bool compiles() const;

private:
  std::unique_ptr<clang::ASTUnit> ast;
  const clang::FunctionDecl *function(const std::string &name) const;
};

/// The one-line form of a model.
std::string say(const frontend::LibraryModel &model);

} // namespace xcs::test
