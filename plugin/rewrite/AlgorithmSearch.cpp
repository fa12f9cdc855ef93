// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/AlgorithmSearch.h"
#include "rewrite/AlgorithmCall.h"
#include "rewrite/Guards.h"

namespace xcs::rewrite {

std::optional<Draft> draftSearch(Site &site) {
  AlgorithmCall call(site);
  LoopForm form;
  if (!call.read() || !call.isEvaluated() || !call.start(form))
    return std::nullopt;
  llvm::StringRef which = llvm::StringRef(site.loop().algorithm).rsplit("::").second;
  std::string element = "*" + AlgorithmCall::at("xcs_lo", "xcs_i.index"), test, key;
  if (!call.argument('x').empty()) {
    // Evaluated only where the original is not.
    key = "const auto xcs_key = " + flatten(call.argument('x')) + "; ";
    form.extra.push_back("xcs_key");
    test = "::xcs::detail::equal(" + element + ", xcs_key)";
  } else {
    bool isFalse = which == "all_of" || which == "find_if_not";
    test = std::string(isFalse ? "!" : "") + "::xcs::detail::truth(" + flatten(call.argument('c')) + "(" +
           element + "))";
  }
  std::string result = which.starts_with("find") ? AlgorithmCall::at("xcs_lo", "xcs_f")
                       : which == "any_of"       ? "xcs_f != xcs_n"
                                                 : "xcs_f == xcs_n";
  Names names(site);
  std::string problem = names.captureProblem(call.text());
  if (!problem.empty()) {
    site.refuse(problem);
    return std::nullopt;
  }
  std::optional<std::string> condition = entryCondition(site, names, form);
  if (!condition)
    return std::nullopt;
  Draft draft;
  draft.isExpression = true;
  draft.end = call.text().back().end;
  draft.head = "([&]() { " + site.declaration() + " " + form.setup + "const auto xcs_n = " + form.count +
               "; if (" + *condition + ") { " + key + "const auto xcs_f = ::xcs::detail::search_items(" +
               site.name() + ", xcs_n, ";
  draft.copies = names.capturable();
  draft.copies.insert(form.extra.begin(), form.extra.end());
  draft.copies.insert("xcs_lo");
  draft.lambdas.push_back({hashed("item") + " xcs_i", "return " + test + ";"});
  draft.tail = "); return " + result + "; } return ";
  return draft;
}

} // namespace xcs::rewrite
