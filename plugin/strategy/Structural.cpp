// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "patterns/InOrder.h"
#include "strategy/Candidates.h"
#include "strategy/Fixes.h"
#include "strategy/Strategy.h"
#include "strategy/Verdict.h"
#include <map>

namespace xcs::strategy {

namespace {

using analysis::Blocker;

/// Decides the places of a module one after the other, the outer before the inner.
class Decider {
public:
  Decider(const ir::Module &module, Commit commit)
      : module(module), summaries(module), fixes(module), commit(commit) {}

  report::Report run() {
    Candidates candidates = collectCandidates(module, summaries);
    report::Report result;
    result.module = &module;
    for (const SourceFunction &function : candidates.functions)
      result.functions.push_back({function.name, function.range, {}});
    for (const Place &place : candidates.places) {
      report::FunctionReport &owner = result.functions[place.owner];
      std::size_t instances = candidates.functions[place.owner].instances.size();
      report::Site site = decide(place, instances);
      site.id = nextId(owner.name, site.kind);
      owner.sites.push_back(std::move(site));
    }
    return result;
  }

private:
  /// "f/loop2": the ordinal of the site among those of its kind. Overloads share a name and so the counting.
  std::string nextId(const std::string &function, report::SiteKind kind) {
    unsigned ordinal = ++ordinals[{function, kind}];
    return function + "/" + report::nameOf(kind).str() + std::to_string(ordinal);
  }

  report::Site decide(const Place &place, std::size_t instancesOfFunction) {
    report::Site site;
    site.kind = place.kind;
    site.range = place.range;
    Outcome outcome = examine(module, summaries, place);
    if (place.kind != report::SiteKind::Loop && place.instances.size() != instancesOfFunction)
      outcome.refuse(blockerAt(place, report::Reason::InstancesDiffer, "the calls"));
    const ir::SourceRange *outer = enclosing(place.range);
    // Calls inside of a parallel iteration are not looked at for their own sake.
    if (outer && place.kind != report::SiteKind::Loop)
      outcome = {};
    if (outer)
      outcome.settle(blockerAt(place, report::Reason::Nested, std::to_string(outer->line)));
    else if (outcome.wantsCommit())
      commitOrDivide(place, outcome);
    outcome.render(module, site);
    if (!outer && place.kind == report::SiteKind::Loop)
      site.fixes = fixes.of(place, outcome.blockers, examine);
    // A contract that would not be enough is none that is needed.
    if (site.verdict == report::Verdict::NeedsContract && fixes.hasTried(place) && site.fixes.empty())
      site.verdict = report::Verdict::Sequential;
    if (!outer && outcome.wantsCommit())
      taken.push_back(place.range);
    return site;
  }

  static Outcome examine(const ir::Module &module, const analysis::Summaries &summaries, const Place &place) {
    Outcome outcome;
    for (const Place::Instance &instance : place.instances) {
      const ir::Function &function = module[instance.function];
      if (function.isUninstantiated) { // There is nothing to analyse.
        outcome.refuse(blockerAt(place, report::Reason::NeverInstantiated, ""));
        continue;
      }
      patterns::Candidate candidate{module, summaries};
      analysis::LoopFacts facts;
      if (instance.loop.valid()) {
        facts = analysis::analyzeLoop(module, summaries, instance.loop);
        candidate.loop = &facts;
      } else {
        candidate.calls = &instance.calls;
      }
      outcome.add(module, instance, candidate, patterns::plan(candidate));
      if (!function.refusal.empty())
        outcome.refuse(blockerAt(place, report::Reason::FunctionRefused, function.refusal));
    }
    if (place.range.inMacro)
      outcome.refuse(blockerAt(place, report::Reason::InMacro, ""));
    return outcome;
  }

  /// What cannot be rewritten as a whole may be rewritten in two parts.
  void commitOrDivide(const Place &place, Outcome &outcome) {
    std::vector<Blocker> problems = commit(outcome.planned);
    bool isWhole = outcome.planned.front().plan.loop.valid() && outcome.planned.front().plan.tail.empty();
    if (!problems.empty() && isWhole) {
      Outcome divided = divide(place, problems);
      if (divided.wantsCommit()) {
        outcome = std::move(divided);
        problems = commit(outcome.planned);
      }
    }
    outcome.refuseText(std::move(problems));
  }

  Outcome divide(const Place &place, llvm::ArrayRef<Blocker> otherwise) {
    Outcome outcome;
    for (const Place::Instance &instance : place.instances) {
      analysis::LoopFacts facts = analysis::analyzeLoop(module, summaries, instance.loop);
      patterns::Candidate candidate{module, summaries};
      candidate.loop = &facts;
      std::optional<patterns::Plan> plan = patterns::planInOrder(candidate, otherwise);
      if (!plan)
        return {};
      outcome.add(module, instance, candidate, std::move(*plan));
    }
    return outcome;
  }

  static Blocker blockerAt(const Place &place, report::Reason reason, std::string variable) {
    Blocker blocker;
    blocker.reason = reason;
    blocker.place = place.range;
    blocker.variable = std::move(variable);
    return blocker;
  }

  /// The committed site that contains the range, if any.
  const ir::SourceRange *enclosing(const ir::SourceRange &range) const {
    for (const ir::SourceRange &outer : taken)
      if (outer.contains(range))
        return &outer;
    return nullptr;
  }

  const ir::Module &module;
  analysis::Summaries summaries;
  Fixes fixes;
  Commit commit;
  std::vector<ir::SourceRange> taken;
  std::map<std::pair<std::string, report::SiteKind>, unsigned> ordinals;
};

} // namespace

report::Report decideStructurally(const ir::Module &module, Commit commit) {
  return Decider(module, commit).run();
}

} // namespace xcs::strategy
