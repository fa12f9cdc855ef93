// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Loops.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using analysis::Blocker;
using report::Reason;

namespace {

/// Results go to the end of a container, in the order of the iterations; under a condition or not.
///
///     for (auto &x : in)                 f(x) for all x in parallel, each into a slot of its own;
///       if (p(x))                        the filled slots are appended in the order of x
///         out.push_back(f(x));
class Append final : public Pattern {
public:
  llvm::StringRef name() const override { return "append"; }
  unsigned rank() const override { return 20; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.loop || candidate.loop->appends.empty())
      return std::vector<Blocker>();
    Match match = planAppend(candidate);
    if (Plan *plan = std::get_if<Plan>(&match))
      plan->pattern = name();
    return match;
  }
};

Register<Append> registration;

} // namespace

Match planAppend(const Candidate &candidate) {
  const analysis::LoopFacts &facts = *candidate.loop;
  const ir::Module &module = candidate.module;
  auto refuse = [&](ir::OpId op, std::string why) -> Match {
    return std::vector<Blocker>{blockerAt(module, Reason::NoConstruct, op, std::move(why))};
  };
  if (!areExclusive(module, facts.appends))
    return refuse(facts.appends.back(), "more than one append per iteration");
  for (ir::OpId append : facts.appends) {
    Deferral found = deferral(candidate, append, /*othersMayLook=*/false);
    if (found.detail)
      return refuse(append, found.detail);
    if (found.obstacle.valid())
      return std::vector<Blocker>{mayThrowBlocker(module, found.obstacle)};
  }
  // An append may run out of memory; whatever else the loop stores must not be ahead of it then.
  for (ir::OpId write : facts.visibleWrites)
    if (!llvm::is_contained(facts.appends, write))
      return std::vector<Blocker>{mayThrowBlocker(module, facts.appends.front())};
  Plan plan = planOf(candidate);
  plan.construct = Construct::Ordered;
  plan.commits = facts.appends;
  return plan;
}

} // namespace xcs::patterns
