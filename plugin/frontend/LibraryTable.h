// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The table of library models as data: Library*.def, parsed once, on the first look-up.

#pragma once

#include "frontend/Library.h"
#include "frontend/LibraryUserCode.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace xcs::frontend {

/// One effect token of a row: `r0.size`, `w1*`, `-2`, `r@`.
struct TableAccess {
  static constexpr int All = -1;
  int parameter = All;
  bool isNone = false;    ///< `-2`: no access at all.
  bool isThrough = false; ///< `*`: to what a pointer, iterator or view leads to.
  ir::AccessKind kind = ir::AccessKind::Read;
  llvm::SmallVector<ir::StepKind, 2> steps;
};

enum class Constness { Any, Const, Mutable };

/// The model of a group of functions that are told apart by name, arity and constness only.
struct TableEntry {
  LibraryRole role = LibraryRole::Summary;
  unsigned minArity = 0, maxArity = ~0u; ///< Declared parameters, the object not counted.
  Constness constness = Constness::Any;
  bool isOptional = false; ///< Of newer or other libraries: may be absent from the one at hand.
  llvm::SmallVector<TableAccess, 4> accesses;
  llvm::SmallVector<Need, 2> needs;
  bool checksPolicies = false;
  bool checksConversions = false; ///< Makes or assigns elements from values of another type.
  bool throws = false, allocates = false, noReturn = false, threadIdentity = false, unknown = false,
       synchronizes = false, ordered = false;
  std::string why;
  unsigned iterators = 0;              ///< The first so many parameters are iterators.
  llvm::SmallVector<int, 2> callables; ///< Parameters that are called.
  unsigned singles = 0;                ///< Bit N: parameter N points to one object.
  int stream = -1, manipulator = -1, format = -1, scan = -1;
  bool onArray = false;   ///< Only where parameter 0 is a C array.
  bool onLibrary = false; ///< Only where parameter 0 is a class with a row in LibraryTypes.def.
  LibraryResult result = LibraryResult::Plain;
  unsigned resultParameter = 0;
  double weight = 1;
};

/// All rows for a key: "std::vector::push_back", "std::sort", "memcpy", or "(std::vector)operator==" for
/// free functions by the class of their first parameter that is a class of the library.
llvm::ArrayRef<TableEntry> tableEntries(llvm::StringRef key);

/// Calls `visit` for each (scope, name, entry) as written in the table: for the completeness test.
void forEachTableEntry(
    llvm::function_ref<void(llvm::StringRef scope, llvm::StringRef name, const TableEntry &)> visit);

/// Mistakes in the table's own language, one line each; empty when there are none.
llvm::ArrayRef<std::string> tableErrors();

} // namespace xcs::frontend
