// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function does to its variables, found in one pass before it is read: which never change, whose
// address is taken, and when storage that a path leads through is exchanged.

#pragma once

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace clang {
class CXXConstructorDecl;
class Expr;
class LambdaExpr;
class Stmt;
} // namespace clang

namespace xcs::frontend {

class ModuleReader;

/// The uses of variables in a function and in the lambdas it contains. Positions count the uses in source
/// order.
class Usage {
public:
  Usage(ModuleReader &module, const clang::FunctionDecl *function);

  // Of variables that the pass has not seen (they are not written in the function's text) everything is
  // possible.

  /// Changed after its initialisation, or something else may hold its address and change it.
  bool isModified(const clang::VarDecl *variable) const;
  /// The address of a scalar or of the variable as a whole leaves (pointer, non-const reference, lambda that
  /// changes it).
  bool isEscaping(const clang::VarDecl *variable) const;
  bool isCaptured(const clang::VarDecl *variable) const;
  /// Something other than its own name may name it, or a part of it, at a later time: see SecondNames.h.
  bool hasSecondName(const clang::VarDecl *variable) const;
  /// Some part of it is changed or handed out after the initialisation.
  bool isTouched(const clang::VarDecl *variable) const;
  /// Assigned inside the loop's body (or its increment, for `wholeLoop`), or escaping.
  bool isModifiedIn(const clang::VarDecl *variable, const clang::Stmt *body) const;
  /// How often the text of the loop assigns it; many where that is not known.
  unsigned writesIn(const clang::VarDecl *variable, const clang::Stmt *body) const;

  /// Whether a path keeps naming the same storage from the declaration of `alias` to the end of its scope:
  /// nothing exchanges a pointer, container or object on the way (their types: `slotTypes`). `root` is the
  /// variable at the base of the path, `isPrivate` that only this function's text can change the base.
  bool isStable(const clang::VarDecl *alias, const clang::VarDecl *root, bool isPrivate,
                llvm::ArrayRef<const clang::Type *> slotTypes) const;

  /// Whether running `function`, and what it calls, may exchange a pointer or container of one of the types.
  static bool mayExchange(ModuleReader &module, const clang::FunctionDecl *function,
                          llvm::ArrayRef<const clang::Type *> slotTypes);

private:
  friend class UsagePass;
  struct Interval {
    unsigned begin = 0, end = ~0u;
    bool contains(unsigned at) const { return begin <= at && at < end; }
  };
  struct Variable {
    llvm::SmallVector<unsigned, 2> writes;
    bool escapes = false, captured = false, touched = false;
    Interval life;
  };
  /// A pointer or class object of the type is assigned or handed out for change, in a variable or (no root)
  /// anywhere.
  struct Exchange {
    unsigned at;
    const clang::VarDecl *root;
    const clang::Type *type;
  };
  llvm::DenseMap<const clang::VarDecl *, Variable> variables;
  std::vector<Exchange> exchanges;
  llvm::DenseSet<const clang::VarDecl *> secondNames;
  /// A call of code that is not looked into here; null: nobody knows which.
  struct Call {
    unsigned at;
    const clang::FunctionDecl *function;
  };
  std::vector<Call> opaqueCalls;
  llvm::DenseMap<const clang::Stmt *, Interval> bodies;
  ModuleReader &module;
  bool overflow = false; ///< Too deep to look at: everything is possible.
};

} // namespace xcs::frontend
