// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "strategy/Verdict.h"
#include "analysis/Accesses.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::strategy {

using analysis::Blocker;
using report::DependenceKind;
using report::Reason;
using report::Verdict;

namespace {

/// Loops with fewer arithmetic operations than this in all can never pay for an entry of the runtime.
constexpr double SmallestWork = 64;

/// The number of iterations, where it is a constant.
std::optional<std::int64_t> constantTripCount(const ir::Module &module, const ir::LoopInfo &loop) {
  auto constant = [&](ir::ValueId id) -> std::optional<std::int64_t> {
    if (!id.valid() || module[id].kind != ir::ValueKind::Constant)
      return std::nullopt;
    return module[id].constant;
  };
  auto lower = constant(loop.lower), upper = constant(loop.upper), step = constant(loop.step);
  if (!lower || !upper || !step || *step != 1)
    return std::nullopt;
  return std::max<std::int64_t>(0, *upper - *lower + (loop.relation == ir::Relation::LessEqual));
}

bool isTooSmall(const ir::Module &module, const analysis::LoopFacts &facts) {
  if (facts.waits)
    return false;
  std::optional<std::int64_t> count = constantTripCount(module, *module[facts.loop].loop);
  return count && static_cast<double>(*count) * std::max(facts.weight, 1.0) < SmallestWork;
}

std::string inWords(const ir::Module &module, const analysis::Guard &guard) {
  if (guard.kind == analysis::Guard::Kind::Injective)
    return "the numbers in '" + analysis::describe(module, guard.first) + "' are all different";
  if (guard.kind == analysis::Guard::Kind::Within)
    return "subscripts of '" + analysis::describe(module, guard.first) + "' stay apart";
  if (guard.kind == analysis::Guard::Kind::Divisor)
    return "no division by 0";
  if (guard.kind == analysis::Guard::Kind::ElementsExist)
    return "'" + analysis::describe(module, guard.first) + "' is there for all iterations";
  std::string a = "'" + module[guard.first.base].name + "'", b = "'" + module[guard.second.base].name + "'";
  return guard.kind == analysis::Guard::Kind::DistinctObjects ? a + " and " + b + " are different objects"
                                                              : a + " and " + b + " do not overlap";
}

/// What stands against it is that it would not pay.
bool isCost(const Blocker &blocker) {
  return report::kindOf(blocker.reason) == DependenceKind::Cost && blocker.reason != Reason::AskedSequential;
}

/// Could the user's declaration alone remove this blocker?
bool isContractBlocker(const Blocker &blocker) {
  return report::kindOf(blocker.reason) == DependenceKind::UnknownCallee && blocker.declaration.valid();
}

} // namespace

void Outcome::add(const ir::Module &module, const Place::Instance &instance,
                  const patterns::Candidate &candidate, patterns::Match match) {
  if (auto *found = std::get_if<patterns::Plan>(&match)) {
    pattern = found->pattern;
    evidence = found->evidence;
    if (candidate.calls && found->construct == patterns::Construct::None)
      for (const Blocker &blocker : candidate.calls->blockers)
        refuse(blocker);
    planned.push_back({instance.function, std::move(*found)});
    if (candidate.loop && isTooSmall(module, *candidate.loop)) {
      Blocker blocker;
      blocker.reason = Reason::TooSmall;
      blocker.op = candidate.loop->loop;
      blocker.place = module[blocker.op].range;
      settle(std::move(blocker));
    }
    return;
  }
  for (Blocker &blocker : std::get<std::vector<Blocker>>(match))
    refuse(std::move(blocker));
}

void Outcome::refuse(Blocker blocker) {
  bool known = llvm::any_of(blockers, [&](const Blocker &other) {
    return other.reason == blocker.reason && other.variable == blocker.variable &&
           other.place == blocker.place;
  });
  if (!known)
    blockers.push_back(std::move(blocker));
}

void Outcome::refuseText(std::vector<Blocker> problems) {
  if (problems.empty())
    return;
  const std::vector<Blocker> &otherwise = planned.front().plan.otherwise;
  if (!otherwise.empty()) {
    problems = otherwise;
    pattern.clear();
    evidence.clear();
  }
  for (Blocker &blocker : problems)
    refuse(std::move(blocker));
}

void Outcome::settle(Blocker blocker) {
  if (!blockers.empty())
    return;
  settled = true;
  refuse(std::move(blocker));
}

bool Outcome::wantsCommit() const {
  return blockers.empty() && !planned.empty() && llvm::all_of(planned, [](const PlannedSite &site) {
           return site.plan.construct != patterns::Construct::None;
         });
}

Verdict Outcome::verdict() const {
  if (settled || (!blockers.empty() && llvm::all_of(blockers, isCost)))
    return Verdict::NotWorthIt;
  if (wantsCommit())
    return llvm::any_of(planned, [](const PlannedSite &site) { return !site.plan.guards.empty(); })
               ? Verdict::Guarded
               : Verdict::Parallel;
  if (blockers.empty())
    return Verdict::Unanalysed;
  if (llvm::all_of(blockers, isContractBlocker))
    return Verdict::NeedsContract;
  bool hasConstruct = llvm::any_of(
      blockers, [](const Blocker &b) { return report::kindOf(b.reason) == DependenceKind::Construct; });
  return hasConstruct ? Verdict::Unanalysed : Verdict::Sequential;
}

void Outcome::render(const ir::Module &module, report::Site &site) const {
  site.verdict = verdict();
  site.pattern = pattern;
  site.evidence = evidence;
  site.blockers = blockers;
  bool positive = site.verdict == Verdict::Parallel || site.verdict == Verdict::Guarded;
  for (const PlannedSite &instance : planned)
    if (positive)
      for (const analysis::Guard &guard : instance.plan.guards)
        if (std::string words = inWords(module, guard); !llvm::is_contained(site.guards, words))
          site.guards.push_back(std::move(words));
}

} // namespace xcs::strategy
