// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One stream of verdicts; text, JSON and remarks are renderings of it (schema xcs-report/1, docs/report.md).

#pragma once

#include "analysis/Facts.h"
#include "llvm/Support/raw_ostream.h"

namespace xcs::report {

enum class Verdict { Parallel, Guarded, NeedsContract, Sequential, NotWorthIt, Unanalysed };
enum class SiteKind { Loop, Calls, Recursion };

/// "needs-contract".
llvm::StringRef nameOf(Verdict verdict);
/// "recursion".
llvm::StringRef nameOf(SiteKind kind);

/// One candidate of the source with its verdict. Several instantiations of a template share one site.
struct Site {
  std::string id; ///< "ns::f/loop1", "ns::f/calls2": function, kind, ordinal in source order.
  SiteKind kind = SiteKind::Loop;
  ir::SourceRange range;
  Verdict verdict = Verdict::Unanalysed;
  std::string pattern;             ///< Empty when none matched.
  std::vector<std::string> guards; ///< In words: "'a' and 'b' do not overlap".
  std::vector<analysis::Evidence> evidence;
  std::vector<analysis::Blocker> blockers;
  std::vector<std::string> fixes; ///< Alternatives: each was shown to make the site parallel.
};

struct FunctionReport {
  std::string name;
  ir::SourceRange range;
  std::vector<Site> sites;
};

/// Everything that was found in one translation unit; `module` gives file names.
struct Report {
  const ir::Module *module = nullptr;
  std::vector<FunctionReport> functions;
};

/// Gives the text of a file of the module (for source lines and carets); empty if unknown.
using SourceText = llvm::function_ref<llvm::StringRef(ir::FileId)>;

/// For people: the source line, a caret, the reason, the cure.
void printText(const Report &report, SourceText text, llvm::raw_ostream &out);
/// Schema xcs-report/1; deterministic.
void printJson(const Report &report, llvm::raw_ostream &out);
/// Sites of the files that `concerns` names did not become parallel after all: whoever applies the rewrites
/// has left the text as written. They turn unanalysed, for this reason.
void withdraw(Report &report, llvm::function_ref<bool(ir::FileId)> concerns, Reason reason,
              const std::string &why);
/// The single line of a compiler remark for a site, without location: "parallel: map over 'v' ..." .
std::string remarkOf(const Report &report, const Site &site);

} // namespace xcs::report
