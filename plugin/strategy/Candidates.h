// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The candidates of a module as places in the text: instantiations of a template share one place.

#pragma once

#include "analysis/Analysis.h"
#include "report/Report.h"

namespace xcs::strategy {

/// One place of the text with its candidate in every instantiation.
struct Place {
  report::SiteKind kind = report::SiteKind::Loop;
  ir::SourceRange range;
  struct Instance {
    ir::FunctionId function;
    ir::OpId loop;             ///< Loops.
    analysis::CallGroup calls; ///< Calls, Recursion.
  };
  std::vector<Instance> instances;
  std::size_t owner = 0; ///< Index of the source function in `Candidates::functions`.
};

/// A function of the source: one text, one or (templates) several functions of the module.
struct SourceFunction {
  std::string name;
  ir::SourceRange range;
  std::vector<ir::FunctionId> instances;
};

struct Candidates {
  std::vector<SourceFunction> functions; ///< In order of the source.
  std::vector<Place> places;             ///< In order of the source, the outer before the inner.
};

Candidates collectCandidates(const ir::Module &module, const analysis::Summaries &summaries);

} // namespace xcs::strategy
