// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a module to decided sites. The structural strategy takes every fact from the code.

#pragma once

#include "patterns/Pattern.h"
#include "report/Report.h"

namespace xcs::strategy {

/// Tries to turn a plan into edits. Gives the reasons why the text cannot be rewritten; none: the edits are
/// kept. All plans of one call belong to the same place of the text (instantiations of one template).
struct PlannedSite {
  ir::FunctionId function;
  patterns::Plan plan;
};
using Commit = llvm::function_ref<std::vector<analysis::Blocker>(llvm::ArrayRef<PlannedSite>)>;

/// Decides every candidate of the selected functions, outermost first: analyse, match, commit. Sites inside a
/// committed one are left alone. Every loop of a selected function ends up in the report exactly once.
report::Report decideStructurally(const ir::Module &module, Commit commit);

} // namespace xcs::strategy
