// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What became of one place of the text: the plans of its instantiations, or the reasons against.

#pragma once

#include "strategy/Candidates.h"
#include "strategy/Strategy.h"

namespace xcs::strategy {

struct Outcome {
  std::vector<PlannedSite> planned;
  std::vector<analysis::Blocker> blockers;
  std::vector<analysis::Evidence> evidence;
  std::string pattern;

  /// Takes in what the patterns say of one instantiation.
  void add(const ir::Module &module, const Place::Instance &instance, const patterns::Candidate &candidate,
           patterns::Match match);
  /// Adds a reason against; the same reason at the same place is kept once.
  void refuse(analysis::Blocker blocker);
  /// The text cannot be rewritten; a loop in two parts is then reported as what it is as a whole.
  void refuseText(std::vector<analysis::Blocker> problems);
  /// The site is independent, but nothing is done for this reason (nested, too small).
  void settle(analysis::Blocker blocker);
  /// Independent, with code to generate.
  bool wantsCommit() const;
  /// Fills verdict, pattern, guards, evidence and blockers.
  void render(const ir::Module &module, report::Site &site) const;

private:
  bool settled = false;
  report::Verdict verdict() const;
};

} // namespace xcs::strategy
