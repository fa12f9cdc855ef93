// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop or call group of textual IR with facts that the test states, so that patterns are tested without the
// analysis.

#pragma once

#include "ir/Parser.h"
#include "ir/Verifier.h"
#include "patterns/Pattern.h"
#include "report/Reason.h"
#include "gtest/gtest.h"
#include <memory>

namespace xcs::patterns::test {

class Facts {
public:
  explicit Facts(const std::string &text) {
    llvm::Expected<ir::Module> parsed = ir::parse(text, "t.cpp");
    if (!parsed) {
      ADD_FAILURE() << llvm::toString(parsed.takeError()) << "\n" << text;
      return;
    }
    module = std::move(*parsed);
    for (const std::string &problem : ir::verify(module))
      ADD_FAILURE() << problem;
    summaries = std::make_unique<analysis::Summaries>(module);
    for (std::uint32_t i = 0; i < module.ops.size() && !loop.loop.valid(); ++i)
      if (module.ops[i].loop)
        loop.loop = ir::OpId(i);
  }

  /// The n-th op of a kind, in the order of the text.
  ir::OpId op(ir::OpKind kind, unsigned n = 0) const {
    for (std::uint32_t i = 0; i < module.ops.size(); ++i)
      if (module.ops[i].kind == kind && n-- == 0)
        return ir::OpId(i);
    ADD_FAILURE() << "no such op";
    return {};
  }
  ir::OpId call(llvm::StringRef callee, unsigned n = 0) const {
    for (std::uint32_t i = 0; i < module.ops.size(); ++i)
      if (module.ops[i].kind == ir::OpKind::Call && module[module.ops[i].callee].name == callee && n-- == 0)
        return ir::OpId(i);
    ADD_FAILURE() << "no such call";
    return {};
  }

  Match planLoop() const { return plan(Candidate{module, *summaries, &loop, nullptr}); }
  Match planCalls() const { return plan(Candidate{module, *summaries, nullptr, &calls}); }

  ir::Module module;
  std::unique_ptr<analysis::Summaries> summaries;
  analysis::LoopFacts loop;
  analysis::CallGroup calls;
};

/// "map blocks", "append ordered", or "XCS1401 f".
inline std::string describe(const Match &match) {
  if (const Plan *plan = std::get_if<Plan>(&match)) {
    const char *constructs[] = {"blocks", "ordered", "in order", "search", "invoke",
                                "fork",   "reduce",  "scan",     "none"};
    return plan->pattern + " " + constructs[static_cast<int>(plan->construct)];
  }
  std::string result;
  for (const analysis::Blocker &blocker : std::get<std::vector<analysis::Blocker>>(match))
    result += (result.empty() ? "XCS" : ", XCS") + std::to_string(static_cast<int>(blocker.reason)) + " " +
              blocker.variable;
  return result;
}

} // namespace xcs::patterns::test
