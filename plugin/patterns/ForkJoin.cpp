// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/Calls.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using namespace ir;
using analysis::Blocker;

namespace {

/// Lighter calls (in arithmetic operations) never pay for another thread: starting one costs microseconds.
/// What an unseen callee does counts as this much and is left to the runtime to measure.
constexpr double LightestCall = 100;

/// Neighbouring calls that do not need each other.
///
///     a = f(x);                f(x) and g(y) start together;
///     b = g(y);                each result (or exception) is taken where the source has the call
///     c = h(a, b);             then h(a, b)
class ForkJoin final : public Pattern {
public:
  llvm::StringRef name() const override { return "fork-join"; }
  unsigned rank() const override { return 20; }
  Match match(const Candidate &candidate) const override {
    if (!candidate.calls)
      return std::vector<Blocker>();
    llvm::SmallVector<OpId, 4> calls = startTogether(*candidate.calls);
    if (calls.size() < 2)
      return std::vector<Blocker>();
    Match match = planInvoke(candidate, calls);
    if (Plan *plan = std::get_if<Plan>(&match))
      plan->pattern = name();
    return match;
  }
};

Register<ForkJoin> registration;

bool samePath(const AccessPath &a, const AccessPath &b) { return a.base == b.base && a.steps == b.steps; }

bool sameValue(const Module &module, ValueId a, ValueId b) {
  if (a == b)
    return a.valid() && module[a].kind != ValueKind::Unknown;
  if (!a.valid() || !b.valid() || module[a].kind != module[b].kind)
    return false;
  if (module[a].kind == ValueKind::Constant)
    return module[a].constant == module[b].constant;
  return module[a].kind == ValueKind::Symbol && module[a].object == module[b].object;
}

bool sameArgument(const Module &module, const Argument &a, const Argument &b) {
  if (a.value.valid() || b.value.valid())
    return sameValue(module, a.value, b.value);
  return a.path.valid() && b.path.valid() && samePath(a.path, b.path);
}

llvm::ArrayRef<Argument> inputsOf(const Module &module, const Op &call) {
  return llvm::ArrayRef(call.arguments).drop_front(module[call.callee].isMember && !call.arguments.empty());
}

} // namespace

llvm::SmallVector<OpId, 4> startTogether(const analysis::CallGroup &group) {
  llvm::SmallVector<OpId, 4> best;
  for (unsigned stage : group.stages) {
    llvm::SmallVector<OpId, 4> calls;
    for (std::size_t i = 0; i < group.calls.size(); ++i)
      if (group.stages[i] == stage)
        calls.push_back(group.calls[i]);
    if (calls.size() > best.size())
      best = calls;
  }
  return best;
}

bool haveSameInput(const Module &module, llvm::ArrayRef<OpId> calls) {
  llvm::ArrayRef<Argument> inputs = inputsOf(module, module[calls.front()]);
  if (inputs.empty())
    return false;
  return llvm::all_of(calls.drop_front(), [&](OpId call) {
    llvm::ArrayRef<Argument> others = inputsOf(module, module[call]);
    if (others.size() != inputs.size())
      return false;
    for (std::size_t i = 0; i < inputs.size(); ++i)
      if (!sameArgument(module, inputs[i], others[i]))
        return false;
    return true;
  });
}

Match planInvoke(const Candidate &candidate, llvm::ArrayRef<OpId> calls) {
  const analysis::CallGroup &group = *candidate.calls;
  Plan plan;
  plan.construct = Construct::Invoke;
  for (OpId call : calls) {
    const EffectSummary &summary = candidate.summaries.of(candidate.module[call].callee);
    plan.costKnown |= summary.waits;
    if (summary.waits || summary.weight >= LightestCall)
      plan.calls.push_back(call);
  }
  // A light call stays where it is; one call alone has nobody to overlap with.
  if (plan.calls.size() < 2)
    return std::vector<Blocker>{blockerAt(candidate.module, report::Reason::TooSmall, calls.front(), {})};
  plan.evidence = group.evidence;
  plan.cost = plan.costKnown ? CostClass::Latency : CostClass::Compute;
  return plan;
}

} // namespace xcs::patterns
