// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the textual form of a function declares its objects and which values need a name of their own.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <map>
#include <set>

namespace xcs::ir {

/// Found by one walk over a function in the order in which it is printed.
struct Layout {
  Layout(const Module &module, FunctionId function);

  std::map<RegionId, unsigned> regions;             ///< Ordinal of each region, 0 for the body.
  std::map<RegionId, std::vector<ObjectId>> locals; ///< Declared at the start of their region.
  std::vector<ObjectId> preamble;                   ///< Declared before everything else.
  std::set<ObjectId> inlineVariables;               ///< Declared on the line of their loop.
  std::set<ValueId> named;                          ///< Expressions and unknowns that several places use.
  std::set<OpId> labelled;                          ///< Targets of exits that are not the default ones.
};

/// The loop (or switch, for break) that an exit leaves when nothing else is said.
OpId defaultExitTarget(const Module &module, RegionId region, ExitKind exit);

} // namespace xcs::ir
