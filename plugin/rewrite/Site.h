// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One site on its way into text: its plan, its tokens, and why it cannot be rewritten.

#pragma once

#include "rewrite/Rewrite.h"
#include "rewrite/Tokens.h"

namespace xcs::rewrite {

class Site {
public:
  Site(const Context &context, const Instance &instance, const TokenList &tokens)
      : context(context), module(context.module), function(instance.function), plan(*instance.plan),
        tokens(tokens), anchor(plan.loop.valid() ? plan.loop : plan.calls.front()) {}

  const Context &context;
  const ir::Module &module;
  const ir::FunctionId function;
  const patterns::Plan &plan;
  const TokenList &tokens;
  const ir::OpId anchor; ///< The loop, or the first call.

  const ir::Op &op() const { return module[anchor]; }
  const ir::LoopInfo &loop() const { return *module[anchor].loop; }

  /// Notes why the site cannot be rewritten (the first reason counts); always false, so that `return
  /// refuse(...)` reads well.
  bool refuse(report::Reason reason, std::string variable, const ir::SourceRange &place);
  bool refuse(std::string detail) {
    return refuse(report::Reason::NoConstruct, std::move(detail), op().range);
  }
  const std::vector<analysis::Blocker> &blockers() const { return refusals; }

  /// The tokens of a range that is to be copied: editable text without anything that means something else
  /// elsewhere.
  std::optional<TokenRange> copyable(const ir::SourceRange &range);

  /// Whether values of the type can wait in a slot without anybody noticing; refuses the site if not. An
  /// invalid type says nothing against it.
  bool mayHold(ir::TypeId type);

  /// "static ::xcs::detail::site NAME{...};"
  std::string declaration() const;
  /// Name of the site object: unique in the function, whatever else of it is rewritten.
  std::string name(llvm::StringRef prefix = "xcs_site_") const;

private:
  bool isFit(TokenRange range, const ir::SourceRange &place);
  std::vector<analysis::Blocker> refusals;
};

/// A C++ string literal.
std::string quoted(llvm::StringRef text);

} // namespace xcs::rewrite
