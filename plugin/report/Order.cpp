// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Order.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <tuple>

namespace xcs::report {

llvm::StringRef nameOf(Verdict verdict) {
  switch (verdict) {
  case Verdict::Parallel:
    return "parallel";
  case Verdict::Guarded:
    return "guarded";
  case Verdict::NeedsContract:
    return "needs-contract";
  case Verdict::Sequential:
    return "sequential";
  case Verdict::NotWorthIt:
    return "not-worth-it";
  case Verdict::Unanalysed:
    return "unanalysed";
  }
  return "";
}

llvm::StringRef nameOf(SiteKind kind) {
  switch (kind) {
  case SiteKind::Loop:
    return "loop";
  case SiteKind::Calls:
    return "calls";
  case SiteKind::Recursion:
    return "recursion";
  }
  return "";
}

llvm::StringRef fileOf(const Report &report, const ir::SourceRange &range) {
  if (!report.module || range.file.index >= report.module->files.size())
    return {};
  return (*report.module)[range.file];
}

bool comesBefore(const Report &report, const ir::SourceRange &a, const ir::SourceRange &b) {
  auto key = [&](const ir::SourceRange &range) {
    llvm::StringRef file = fileOf(report, range);
    return std::tuple(file.empty(), file, range.line, range.column, range.endLine, range.end);
  };
  return key(a) < key(b);
}

/// Ids decide where two sites share a place, so that the order never depends on that of the input.
static void sortSites(const Report &report, std::vector<const Site *> &sites) {
  std::sort(sites.begin(), sites.end(), [&](const Site *a, const Site *b) {
    if (comesBefore(report, a->range, b->range) || comesBefore(report, b->range, a->range))
      return comesBefore(report, a->range, b->range);
    return a->id < b->id;
  });
}

std::vector<OrderedFunction> orderedFunctions(const Report &report) {
  std::vector<OrderedFunction> result;
  for (const FunctionReport &function : report.functions) {
    OrderedFunction &entry = result.emplace_back();
    entry.function = &function;
    for (const Site &site : function.sites)
      entry.sites.push_back(&site);
    sortSites(report, entry.sites);
  }
  std::sort(result.begin(), result.end(), [&](const OrderedFunction &a, const OrderedFunction &b) {
    const ir::SourceRange &x = a.function->range, &y = b.function->range;
    if (comesBefore(report, x, y) || comesBefore(report, y, x))
      return comesBefore(report, x, y);
    return a.function->name < b.function->name;
  });
  return result;
}

std::vector<const Site *> orderedSites(const Report &report) {
  std::vector<const Site *> result;
  for (const FunctionReport &function : report.functions)
    for (const Site &site : function.sites)
      result.push_back(&site);
  sortSites(report, result);
  return result;
}

static ir::SourceRange rangeOf(const Report &report, ir::OpId op) {
  if (!report.module || op.index >= report.module->ops.size())
    return {};
  const ir::Op &entry = (*report.module)[op];
  return entry.range.valid() ? entry.range : entry.statement;
}

ir::SourceRange placeOf(const Report &report, const Site &site, const analysis::Blocker &blocker) {
  if (blocker.place.valid())
    return blocker.place;
  ir::SourceRange place = rangeOf(report, blocker.op);
  return place.valid() ? place : site.range;
}

Related relatedOf(const Report &report, const analysis::Blocker &blocker) {
  ir::SourceRange partner =
      blocker.partnerPlace.valid() ? blocker.partnerPlace : rangeOf(report, blocker.partner);
  if (partner.valid() && !(partner == blocker.place)) {
    bool isAccess = kindOf(blocker.reason) <= DependenceKind::Output ||
                    kindOf(blocker.reason) == DependenceKind::Alias ||
                    kindOf(blocker.reason) == DependenceKind::FloatOrder;
    return {partner, isAccess ? "the other access is here" : "because of this"};
  }
  if (blocker.declaration.valid())
    return {blocker.declaration, "'" + blocker.variable + "' is declared here"};
  return {};
}

std::vector<std::string> hintsOf(const Site &site) {
  std::vector<std::string> hints;
  for (const analysis::Blocker &blocker : site.blockers) {
    std::string hint = cureOf(blocker.reason, blocker.variable, blocker.detail);
    if (!hint.empty() && !llvm::StringRef(hint).starts_with("nothing to do") &&
        !llvm::is_contained(hints, hint))
      hints.push_back(std::move(hint));
  }
  return hints;
}

std::array<unsigned, verdictCount> countVerdicts(const Report &report) {
  std::array<unsigned, verdictCount> counts{};
  for (const FunctionReport &function : report.functions)
    for (const Site &site : function.sites)
      ++counts[static_cast<unsigned>(site.verdict)];
  return counts;
}

} // namespace xcs::report
