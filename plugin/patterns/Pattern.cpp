// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/InOrder.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::patterns {

using analysis::Blocker;

namespace {

/// Function-local, so that it exists before the first registration of any file.
std::vector<const Pattern *> &registry() {
  static std::vector<const Pattern *> patterns;
  return patterns;
}

void addOnce(std::vector<Blocker> &all, std::vector<Blocker> more) {
  for (Blocker &blocker : more) {
    bool known = llvm::any_of(all, [&](const Blocker &other) {
      return other.reason == blocker.reason && other.op == blocker.op && other.variable == blocker.variable;
    });
    if (!known)
      all.push_back(std::move(blocker));
  }
}

Blocker noPattern(const Candidate &candidate) {
  Blocker blocker;
  blocker.reason = report::Reason::NoConstruct;
  blocker.op = candidate.loop ? candidate.loop->loop : candidate.calls->calls.front();
  blocker.place = candidate.module[blocker.op].range;
  blocker.variable = "no pattern matches";
  return blocker;
}

} // namespace

void registerPattern(const Pattern *pattern) {
  std::vector<const Pattern *> &all = registry();
  // By rank, then by name: the order in which files are linked must not matter.
  auto before = [](const Pattern *a, const Pattern *b) {
    return a->rank() != b->rank() ? a->rank() < b->rank() : a->name() < b->name();
  };
  all.insert(llvm::upper_bound(all, pattern, before), pattern);
}

llvm::ArrayRef<const Pattern *> allPatterns() { return registry(); }

static Match planAsWhole(const Candidate &candidate) {
  // A loop with a dependence has no shape. The stages of a call group already respect its blockers.
  if (candidate.loop && !candidate.loop->blockers.empty())
    return candidate.loop->blockers;
  std::vector<Blocker> blockers;
  bool hasExits = candidate.loop && !candidate.loop->exits.empty();
  for (const Pattern *pattern : allPatterns()) {
    if (hasExits && !pattern->takesExits())
      continue;
    Match match = pattern->match(candidate);
    if (const Plan *found = std::get_if<Plan>(&match)) {
      // Whoever does not know of the accumulators would let the iterations race for them.
      if (!candidate.loop || (found->reductions.size() == candidate.loop->reductions.size() &&
                              found->scans.size() == candidate.loop->scans.size()))
        return match;
      continue;
    }
    addOnce(blockers, std::move(std::get<std::vector<Blocker>>(match)));
  }
  if (blockers.empty() && candidate.calls)
    blockers = candidate.calls->blockers;
  if (blockers.empty())
    blockers.push_back(noPattern(candidate));
  return blockers;
}

Match plan(const Candidate &candidate) {
  Match match = planAsWhole(candidate);
  auto *blockers = std::get_if<std::vector<Blocker>>(&match);
  if (candidate.loop && blockers)
    if (std::optional<Plan> inOrder = planInOrder(candidate, *blockers))
      return std::move(*inOrder);
  return match;
}

} // namespace xcs::patterns
