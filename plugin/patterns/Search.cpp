// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Iteration.h"

namespace xcs::patterns {

using analysis::Blocker;

namespace {

/// A loop that ends at the first iteration with some property.
///
///     for (i = 0; i < n; ++i)            blocks of i, in order and in parallel: the first i with p(v[i]);
///       if (p(v[i])) {                   the loop goes on there, as written
///         found = i;
///         break;
///       }
class Search final : public Pattern {
public:
  llvm::StringRef name() const override { return "search"; }
  unsigned rank() const override { return 5; }
  bool takesExits() const override { return true; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.loop || candidate.loop->exits.empty())
      return std::vector<Blocker>();
    Plan plan = planOf(candidate);
    plan.pattern = name();
    plan.construct = Construct::Search;
    plan.exits = candidate.loop->exits;
    return plan;
  }
};

Register<Search> registration;

} // namespace

} // namespace xcs::patterns
