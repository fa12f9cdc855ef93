// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Calls.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using namespace ir;
using analysis::Blocker;

namespace {

/// Divide and conquer: a function calls itself for parts that do not need each other.
///
///     l = f(part(x, 0));       both start together near the top of the recursion;
///     r = f(part(x, 1));       where a part is too small to pay, all below runs as written
///     return join(l, r);
class Recursive final : public Pattern {
public:
  llvm::StringRef name() const override { return "recursive"; }
  unsigned rank() const override { return 5; } // before broadcast: what takes the same input may be recursive
  Match match(const Candidate &candidate) const override {
    if (!candidate.calls)
      return std::vector<Blocker>();
    const analysis::CallGroup &group = *candidate.calls;
    const Module &module = candidate.module;
    FunctionId function = module[module[group.calls.front()].parent].function;
    llvm::SmallVector<OpId, 4> best;
    for (unsigned stage : group.stages) {
      llvm::SmallVector<OpId, 4> calls;
      for (std::size_t i = 0; i < group.calls.size(); ++i)
        if (group.stages[i] == stage)
          calls.push_back(group.calls[i]);
      calls = analysis::recursiveCalls(module, function, calls);
      if (calls.size() > best.size())
        best = calls;
    }
    bool isRecursive = analysis::recursiveCalls(module, function, group.calls).size() >= 2;
    if (isRecursive && startTogether(group).size() < 2) { // recognised, and said why not
      Plan plan;
      plan.pattern = name();
      plan.evidence = group.evidence;
      return plan;
    }
    // Calls that wait are a matter of the waiting threads, however many levels there are.
    bool waits =
        llvm::any_of(best, [&](OpId call) { return candidate.summaries.of(module[call].callee).waits; });
    if (best.size() < 2 || waits)
      return std::vector<Blocker>();
    Plan plan;
    plan.pattern = name();
    plan.construct = Construct::Fork;
    plan.calls.assign(best.begin(), best.end());
    plan.region = group.region;
    plan.evidence = group.evidence;
    plan.cost = CostClass::Compute;
    return plan;
  }
};

Register<Recursive> registration;

} // namespace

} // namespace xcs::patterns
