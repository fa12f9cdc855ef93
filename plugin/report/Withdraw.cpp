// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Report.h"

namespace xcs::report {

void withdraw(Report &report, llvm::function_ref<bool(ir::FileId)> concerns, Reason reason,
              const std::string &why) {
  for (FunctionReport &function : report.functions)
    for (Site &site : function.sites) {
      if ((site.verdict != Verdict::Parallel && site.verdict != Verdict::Guarded) ||
          !concerns(site.range.file))
        continue;
      analysis::Blocker blocker;
      blocker.reason = reason;
      blocker.place = site.range;
      blocker.variable = why;
      site.verdict = Verdict::Unanalysed;
      site.guards.clear();
      site.blockers = {std::move(blocker)};
      site.fixes.clear();
    }
}

} // namespace xcs::report
