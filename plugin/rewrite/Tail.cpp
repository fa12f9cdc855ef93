// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Tail.h"
#include "rewrite/Captures.h"
#include "clang/Basic/LangOptions.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

std::string callParameter() { return std::string("::xcs::detail::call<") + HashMark + ">"; }

/// One tail on its way into a closure.
class TailWriter {
public:
  TailWriter(Site &site, const Names &names, const LoopForm &form, const analysis::TailPiece &piece)
      : site(site), module(site.module), names(names), form(form), piece(piece) {}

  /// What the tail becomes in the first part.
  std::optional<Replacement> write() {
    if (!findEnd())
      return std::nullopt;
    auto text = site.tokens.slice(piece.begin, end);
    if (!text)
      return refuse("a part of its text cannot be cut out");
    std::string captures = "&";
    std::vector<Replacement> calls;
    for (OpId id : site.plan.early)
      if (isInPiece(module[id].range) && !needsTail(module[id], *text)) {
        auto call = site.copyable(module[id].range);
        if (!call)
          return std::nullopt;
        if (!isCall(*call))
          continue;
        std::string name = "xcs_h" + std::to_string(calls.size());
        captures += ", " + name + " = ::xcs::detail::early([&](" + callParameter() +
                    ") -> decltype(auto) { return " + flatten(*call) + "; })";
        calls.push_back({module[id].range.begin, module[id].range.end, name + ".take()"});
      }
    llvm::sort(calls, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
    Captures held(site, names, form, piece, end);
    for (const Replacement &call : calls)
      held.leaveOut(call.begin, call.end);
    std::optional<std::string> variables = held.list(*text);
    if (!variables)
      return std::nullopt;
    Replacement result;
    result.begin = piece.begin;
    result.end = end;
    result.text = "{ xcs_turn.take([&]() { return [" + captures + *variables + "](" + callParameter() +
                  ") mutable { do { " + flatten(*text, calls) + " } while (false); }; }); }";
    return result;
  }

private:
  std::nullopt_t refuse(std::string detail) {
    site.refuse(std::move(detail));
    return std::nullopt;
  }
  bool isInPiece(const SourceRange &range) const { return range.begin >= piece.begin && range.end <= end; }

  /// The tail is a statement of its own, or reaches to the end of its block.
  bool findEnd() {
    TokenRange all = site.tokens.all();
    std::size_t first = site.tokens.indexAt(piece.begin);
    if (first == 0 || first >= all.size() || all[first].begin != piece.begin)
      return site.refuse("a part of its text cannot be cut out");
    const Token &before = all[first - 1];
    if (before.is(tok::r_paren) || before.isName("else")) {
      end = piece.begin;
      for (OpId id : module[piece.region].ops)
        if (module[id].statement.valid() && module[id].statement.begin == piece.begin)
          end = std::max(end, module[id].statement.end);
    } else if (before.is(tok::l_brace) || before.is(tok::r_brace) || before.is(tok::semi)) {
      auto block = site.tokens.blockAround(piece.begin);
      if (block)
        end = block->second - 1;
    }
    if (end <= piece.begin || end > site.loop().bodyRange.end)
      return site.refuse("the part that must run in order has no known end");
    // What the analysis calls the tail is what stands there.
    for (OpId id : module[piece.region].ops) {
      const SourceRange range = analysis::placeOf(module[id]);
      bool isBefore = range.end <= piece.begin, isAround = range.begin < piece.begin && range.end >= end;
      if (!range.valid() || (!isBefore && !isAround && !isInPiece(range)))
        return site.refuse("the part that must run in order is no block of statements");
    }
    return true;
  }

  /// `name(...)`, so that the text has the type of the call.
  static bool isCall(TokenRange text) {
    if (!text.back().is(tok::r_paren))
      return false;
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 1;) {
      depth += text[i].is(tok::r_paren) ? 1 : text[i].is(tok::l_paren) ? -1 : 0;
      if (depth == 0)
        return text[i - 1].isName() || text[i - 1].is(tok::greater) || text[i - 1].is(tok::r_paren) ||
               text[i - 1].is(tok::r_square);
    }
    return false;
  }

  /// Whether the call names something that the tail declares before it.
  bool needsTail(const Op &call, TokenRange text) const {
    auto words = site.tokens.slice(call.range);
    if (!words)
      return true;
    bool found = false;
    forEachName(*words, [&](std::size_t i) {
      const std::string &name = (*words)[i].text;
      found |= declaresAlias(text, name) || declaresObject(site, name, piece.begin, call.range.begin);
    });
    return found;
  }

  Site &site;
  const Module &module;
  const Names &names;
  const LoopForm &form;
  const analysis::TailPiece &piece;
  unsigned end = 0;
};

} // namespace

bool addInOrder(Draft &draft, Site &site, const Names &names, const LoopForm &form, TokenRange body) {
  // A sum and its term in different functions are not fused to one operation.
  if (site.context.language.getDefaultFPContractMode() != clang::LangOptions::FPM_On &&
      site.context.language.getDefaultFPContractMode() != clang::LangOptions::FPM_Off)
    return site.refuse("floating-point operations of different statements may be fused (-ffp-contract=fast)");
  std::vector<Replacement> tails;
  for (const analysis::TailPiece &piece : site.plan.tail) {
    std::optional<Replacement> tail = TailWriter(site, names, form, piece).write();
    if (!tail)
      return false;
    tails.push_back(std::move(*tail));
  }
  llvm::sort(tails, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < tails.size(); ++i)
    if (tails[i].begin < tails[i - 1].end)
      return site.refuse("the parts that must run in order overlap");
  draft.head += "::xcs::detail::for_in_order(" + site.name() + ", xcs_n, ";
  // Nothing is held by value here: the tails refer to it when this lambda is gone.
  draft.copies.clear();
  draft.lambdas.push_back(
      {std::string("::xcs::detail::item<") + HashMark + "> xcs_i, ::xcs::detail::turn &xcs_turn",
       form.before + flatten(body, tails) + form.after});
  draft.tail = ");";
  return true;
}

} // namespace xcs::rewrite
