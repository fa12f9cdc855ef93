// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Order.h"

namespace xcs::report {

/// "parallel: map", "guarded: map if 'a' and 'b' do not overlap", "sequential: <reason> at line 7 [XCS1001];
/// and 2 more reasons; fix: <change>", or, where no change was shown to help, "hint: <cure>".
std::string remarkOf(const Report &report, const Site &site) {
  std::string text = nameOf(site.verdict).str();
  bool isRewritten = site.verdict == Verdict::Parallel || site.verdict == Verdict::Guarded;
  if (!site.pattern.empty() && (isRewritten || site.blockers.empty()))
    text += ": " + site.pattern;
  for (std::size_t i = 0; i < site.guards.size(); ++i)
    text += (i == 0 ? " if " : " and ") + site.guards[i];
  if (site.blockers.empty())
    return text;
  const analysis::Blocker &first = site.blockers.front();
  text += ": " + messageOf(first.reason, first.variable, first.detail);
  ir::SourceRange place = placeOf(report, site, first);
  if (place.valid() && (place.file != site.range.file || place.line != site.range.line)) {
    text += " at ";
    if (place.file != site.range.file)
      text += fileOf(report, place).str() + ":";
    else
      text += "line ";
    text += std::to_string(place.line);
  }
  text += " [" + idOf(first.reason) + "]";
  if (std::size_t more = site.blockers.size() - 1)
    text += "; and " + std::to_string(more) + (more == 1 ? " more reason" : " more reasons");
  if (!site.fixes.empty())
    return text + "; fix: " + site.fixes.front();
  if (std::vector<std::string> hints = hintsOf(site); !hints.empty())
    text += "; hint: " + hints.front();
  return text;
}

} // namespace xcs::report
