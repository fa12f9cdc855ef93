// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Site.h"
#include "rewrite/Macros.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace xcs::rewrite {

using namespace clang;
using report::Reason;

bool Site::refuse(Reason reason, std::string variable, const ir::SourceRange &place) {
  if (!refusals.empty())
    return false;
  analysis::Blocker blocker;
  blocker.reason = reason;
  blocker.op = anchor;
  blocker.place = place;
  blocker.variable = std::move(variable);
  refusals.push_back(std::move(blocker));
  return false;
}

bool Site::mayHold(ir::TypeId id) {
  if (!id.valid())
    return true;
  const ir::Type &type = module[id];
  if (!type.movable)
    return refuse(Reason::NotMovable, type.name, op().range);
  if (type.lifetime == ir::Lifetime::Custom)
    return refuse(Reason::CustomLifetime, type.name, op().range);
  return true;
}

std::optional<TokenRange> Site::copyable(const ir::SourceRange &range) {
  if (!range.valid() || range.file != module[function].range.file) {
    refuse("a part of its text is not known");
    return std::nullopt;
  }
  if (range.inMacro) {
    refuse(Reason::InMacro, "", range);
    return std::nullopt;
  }
  std::optional<TokenRange> result = tokens.slice(range);
  if (!result)
    refuse("a part of its text cannot be cut out");
  else if (!isFit(*result, range))
    return std::nullopt;
  return result;
}

bool Site::isFit(TokenRange range, const ir::SourceRange &place) {
  // Ranges of what a template's arguments made vanish may end too early.
  int depth = 0;
  for (const Token &token : range) {
    depth += token.is(tok::l_paren) || token.is(tok::l_brace) || token.is(tok::l_square);
    depth -= token.is(tok::r_paren) || token.is(tok::r_brace) || token.is(tok::r_square);
    if (depth < 0)
      break;
  }
  if (depth != 0)
    return refuse(Reason::NoConstruct, "a part of its text cannot be cut out", place);
  for (const Token &token : range) {
    if (token.inDirective)
      return refuse(Reason::Directive, "", place);
    if (token.is(tok::unknown))
      return refuse(Reason::NoConstruct, "text that is no C++ token", place);
    if (llvm::StringRef(token.text).contains('\n'))
      return refuse(Reason::NoConstruct, "a string literal over several lines", place);
    if (!token.isName())
      continue;
    if (llvm::StringRef(token.text).starts_with("xcs_"))
      return refuse(Reason::NoConstruct, "the name '" + token.text + "' is reserved for generated code",
                    place);
    if (isBoundToPlace(token.text))
      return refuse(Reason::NoConstruct, "'" + token.text + "' in the body", place);
    if (context.macroDependsOnPlace && context.macroDependsOnPlace(token.text))
      return refuse(Reason::NoConstruct, "the macro '" + token.text + "' in the body", place);
  }
  return true;
}

std::string quoted(llvm::StringRef text) {
  std::string result = "\"";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\')
      result += '\\';
    if (c >= 0x20 && c != 0x7f) {
      result += static_cast<char>(c);
      continue;
    }
    result += '\\';
    for (int shift = 6; shift >= 0; shift -= 3)
      result += static_cast<char>('0' + ((c >> shift) & 7));
  }
  return result + "\"";
}

std::string Site::name(llvm::StringRef prefix) const {
  return (prefix + llvm::Twine(op().range.line) + "_" + llvm::Twine(op().range.column)).str();
}

std::string Site::declaration() const {
  const ir::Function &owner = module[function];
  const ir::SourceRange &range = op().range;
  llvm::StringRef kind = plan.costKnown && plan.cost == ir::CostClass::Latency ? "latency" : "unknown";
  return ("static ::xcs::detail::site " + name() + "{" +
          quoted(owner.site.empty() ? owner.name : owner.site) + ", " + quoted(module[range.file]) + ", " +
          llvm::Twine(range.line) + ", " + llvm::Twine(range.column) + ", " + quoted(plan.pattern) +
          ", ::xcs::detail::kind::" + kind + "};")
      .str();
}

} // namespace xcs::rewrite
