// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One look-up of a library function: finds its row, judges what code of the user's it would run, lists its
// accesses.

#pragma once

#include "frontend/Library.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTable.h"
#include "frontend/LibraryTypes.h"
#include "frontend/LibraryUserCode.h"
#include "clang/AST/DeclCXX.h"

namespace xcs::frontend {

class Lookup {
public:
  Lookup(const clang::FunctionDecl *function, const clang::Expr *call)
      : function(function), call(call), method(llvm::dyn_cast<clang::CXXMethodDecl>(function)) {}

  std::optional<LibraryModel> run();

private:
  const clang::FunctionDecl *function;
  const clang::Expr *call; ///< May be null.
  const clang::CXXMethodDecl *method;
  LibraryFunctionName name;
  unsigned first = 0; ///< Number of the first declared parameter: 1 where the object is parameter 0.
  clang::QualType
      subject; ///< The class of the library that the function belongs to; null for other functions.
  const TableEntry *entry = nullptr;
  LibraryModel model;

  ir::EffectSummary &effects() { return model.summary; }
  void unknown(const std::string &why) {
    if (!effects().unknown) {
      effects().unknown = true;
      effects().why = why;
    }
    effects().mayThrow = true;
  }
  void join(const Quietness &code) {
    if (!code.quiet)
      unknown(model.name + " runs " + code.culprit);
    effects().mayThrow = effects().mayThrow || code.mayThrow;
    effects().allocates = effects().allocates || code.allocates;
  }

  // Library.cpp: the row
  /// A virtual function of the library may be overridden by a class of the user's.
  bool isOverridable() const;
  bool choose(llvm::StringRef key);
  bool find();
  /// Copies, moves, assignments and destructions that the compiler writes, and builtins that compute only.
  std::optional<LibraryModel> implicitMember();

  // LibraryJudge.cpp: code of the user that the function would run, and what only the call can tell
  static bool isUserRecord(clang::QualType type);
  /// The types whose operations the function may run.
  llvm::SmallVector<clang::QualType, 4> subjects() const;
  void judgeUserCode();
  /// Conversion functions, which nobody sees at the call.
  void judgeConversions(clang::QualType type);
  /// Elements made or assigned from values of another type run converting constructors and assignments.
  void judgeMixedTypes();
  void judgePolicies();
  /// The stream at the bottom of `s << a << b`.
  static const clang::Expr *streamRoot(const clang::Expr *expr);
  void judgeStream();
  void judgeManipulator();

  // LibraryAccesses.cpp: what is read and written
  bool isCallableParameter(unsigned number) const {
    return llvm::is_contained(entry->callables, static_cast<int>(number));
  }
  clang::QualType parameterType(unsigned number) const;
  const clang::Expr *argument(unsigned number) const;
  static bool isInserter(clang::QualType type);
  void access(unsigned parameter, ir::AccessKind kind, llvm::ArrayRef<ir::StepKind> steps = {});
  /// To all that the parameter leads to: pointee, elements of a view or iterator, else the object itself.
  void accessThrough(unsigned parameter, ir::AccessKind kind);
  /// What const-correctness says where the table says nothing.
  void accessByType(unsigned parameter);
  /// An rvalue reference to something that moving changes.
  bool isMovedFrom(unsigned parameter) const;
  bool isOpaqueHandle(clang::QualType pointee) const;
  bool isForwardingReference(unsigned parameter) const;
  /// The function that is given for a parameter by its name; null if it is not known.
  const clang::FunctionDecl *namedFunction(unsigned parameter) const;
  /// A parameter without storage: an allocator or comparator without members, a tag, a default argument.
  bool isNothing(unsigned parameter) const;
  void addAccesses();
  /// Comparing string_views, quiet code of the user's, making objects from pointers: may read what arguments
  /// lead to.
  void addDeepReads(unsigned count);
  /// Whether a format has a %n, which writes.
  static bool mayStoreCount(llvm::StringRef format);
  void addVariableArguments();
};

} // namespace xcs::frontend
