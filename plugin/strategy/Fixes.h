// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a user could change so that a refused site becomes parallel, shown by analysing it as if that were
// done.

#pragma once

#include "strategy/Verdict.h"
#include <memory>

namespace xcs::strategy {

/// What the analysis and the patterns say of a place.
using Examine = llvm::function_ref<Outcome(const ir::Module &, const analysis::Summaries &, const Place &)>;

/// Tries changes of declarations on a copy of the module. Not thread-safe.
class Fixes {
public:
  explicit Fixes(const ir::Module &module) : original(module) {}
  ~Fixes();

  /// Alternatives, the smallest first; each makes the place parallel, or parallel behind run-time checks.
  /// Empty: no change that was tried does. After a fixed amount of work for a module nothing more is tried.
  std::vector<std::string> of(const Place &place, llvm::ArrayRef<analysis::Blocker> blockers,
                              Examine examine);

  /// Whether an empty answer for the place means that nothing helps, and not that nothing was tried.
  bool hasTried(const Place &place) const;

private:
  struct Change;
  std::vector<Change> changesFor(const Place &place, llvm::ArrayRef<analysis::Blocker> blockers) const;
  bool suffices(llvm::ArrayRef<Change> changes, const Place &place, Examine examine);

  const ir::Module &original;
  std::unique_ptr<ir::Module>
      scratch;          ///< Made when the first change is tried; equal to the original in between.
  std::size_t work = 0; ///< Ops looked at so far.
};

} // namespace xcs::strategy
