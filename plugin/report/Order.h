// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the renderings share: the order of sites, names of files, where a blocker points.

#pragma once

#include "report/Report.h"
#include <array>

namespace xcs::report {

constexpr unsigned verdictCount = 6;

/// The functions by place and name, each with its sites by place.
struct OrderedFunction {
  const FunctionReport *function = nullptr;
  std::vector<const Site *> sites;
};
std::vector<OrderedFunction> orderedFunctions(const Report &report);

/// All sites by place, whatever function they belong to.
std::vector<const Site *> orderedSites(const Report &report);

/// By file name, line, column, end. Places without a file come last.
bool comesBefore(const Report &report, const ir::SourceRange &a, const ir::SourceRange &b);

/// Empty if the place has no file.
llvm::StringRef fileOf(const Report &report, const ir::SourceRange &range);

/// Where the reason points: its own place, else its op, else the site.
ir::SourceRange placeOf(const Report &report, const Site &site, const analysis::Blocker &blocker);

/// The second place of a reason and what it is; invalid if there is none.
struct Related {
  ir::SourceRange place;
  std::string message;
};
Related relatedOf(const Report &report, const analysis::Blocker &blocker);

/// What could be tried, a line for each reason; nothing was shown to help.
std::vector<std::string> hintsOf(const Site &site);

/// Number of sites by verdict.
std::array<unsigned, verdictCount> countVerdicts(const Report &report);

} // namespace xcs::report
