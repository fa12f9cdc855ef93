// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Textual IR in, facts out.

#pragma once

#include "analysis/Analysis.h"
#include "analysis/Tail.h"
#include "ir/Parser.h"
#include "ir/Verifier.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <optional>

namespace xcs::test {

/// A module that is parsed, verified and summarised; loops count in the order of the text.
class Analysed {
public:
  explicit Analysed(llvm::StringRef text) {
    llvm::Expected<ir::Module> parsed = ir::parse(text);
    if (!parsed) {
      ADD_FAILURE() << llvm::toString(parsed.takeError()) << "\n" << text.str();
      return;
    }
    module.emplace(std::move(*parsed));
    for (const std::string &problem : ir::verify(*module))
      ADD_FAILURE() << problem << "\n" << text.str();
    summaries.emplace(*module);
  }

  const ir::Module &ir() const { return *module; }

  std::vector<ir::OpId> loops(llvm::StringRef function = "f") const {
    std::vector<ir::OpId> found;
    module->walk(ir()[functionNamed(function)].body, [&](ir::OpId op) {
      if (ir()[op].loop)
        found.push_back(op);
    });
    return found;
  }

  analysis::LoopFacts loop(unsigned number = 0, llvm::StringRef function = "f") const {
    return analysis::analyzeLoop(*module, *summaries, loops(function).at(number));
  }

  analysis::LoopFacts loop(ir::OpId op) const { return analysis::analyzeLoop(*module, *summaries, op); }

  std::optional<analysis::TailFacts> tail() const {
    return analysis::analyzeTail(*module, *summaries, loops().at(0));
  }

  std::vector<analysis::CallGroup> groups(llvm::StringRef function = "f") const {
    return analysis::findCallGroups(*module, *summaries, functionNamed(function));
  }

  const ir::EffectSummary &summary(llvm::StringRef callee) const {
    for (unsigned i = 0; i < ir().callees.size(); ++i)
      if (ir().callees[i].name == callee)
        return summaries->of(ir::CalleeId(i));
    ADD_FAILURE() << "no callee " << callee.str();
    static const ir::EffectSummary none;
    return none;
  }

private:
  ir::FunctionId functionNamed(llvm::StringRef name) const {
    for (unsigned i = 0; i < ir().functions.size(); ++i)
      if (ir().functions[i].name == name)
        return ir::FunctionId(i);
    ADD_FAILURE() << "no function " << name.str();
    return ir::FunctionId(0);
  }

  std::optional<ir::Module> module;
  std::optional<analysis::Summaries> summaries;
};

/// "1001(a) 1005(sum)": ids and variables of the blockers, in their order.
inline std::string blockersOf(llvm::ArrayRef<analysis::Blocker> blockers) {
  std::string text;
  for (const analysis::Blocker &blocker : blockers) {
    text +=
        (text.empty() ? "" : " ") + std::to_string(static_cast<int>(blocker.reason)) + "(" + blocker.variable;
    if (blocker.distance)
      text += "@" + std::to_string(*blocker.distance);
    text += ")";
  }
  return text;
}

/// The blockers of the only loop of function f, "guarded: N" or "parallel".
inline std::string verdict(llvm::StringRef text, unsigned loop = 0) {
  Analysed module(text);
  analysis::LoopFacts facts = module.loop(loop);
  if (!facts.blockers.empty())
    return blockersOf(facts.blockers);
  return facts.guards.empty() ? "parallel" : "guarded: " + std::to_string(facts.guards.size());
}

} // namespace xcs::test
