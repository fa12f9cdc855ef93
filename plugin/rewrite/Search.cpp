// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Search.h"
#include "rewrite/Mentions.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

class ExitCutter {
public:
  ExitCutter(Site &site, TokenRange body) : site(site), module(site.module), body(body) {}

  std::optional<std::vector<Replacement>> cut() {
    std::vector<Replacement> result;
    for (const analysis::Exit &exit : site.plan.exits) {
      std::optional<Replacement> each = cut(exit);
      if (!each)
        return std::nullopt;
      result.push_back(std::move(*each));
    }
    llvm::sort(result, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < result.size(); ++i)
      if (result[i].begin < result[i - 1].end)
        return refuse("ways out of the loop that stand in one another");
    return result;
  }

private:
  std::nullopt_t refuse(std::string detail) {
    site.refuse(std::move(detail));
    return std::nullopt;
  }

  /// The text from the first statement that only runs in the last iteration to the way out itself.
  std::optional<Replacement> cut(const analysis::Exit &exit) {
    const Op &op = module[exit.op];
    SourceRange statement = op.statement.valid() ? op.statement : op.range;
    auto text = site.copyable(statement);
    if (!text)
      return std::nullopt;
    if (!site.loop().bodyRange.contains(statement))
      return refuse("a way out of the loop that does not stand in its body");
    std::size_t last = site.tokens.indexAt(text->back().begin);
    TokenRange all = site.tokens.all();
    if (!all[last].is(tok::semi)) {
      if (last + 1 >= all.size() || !all[last + 1].is(tok::semi))
        return refuse("a way out of the loop without an end");
      ++last;
    }
    Replacement result{beginOf(exit, text->front().begin), all[last].end, ""};
    if (!covers(exit, result))
      return refuse("what happens at the end of the loop cannot be cut out");
    auto whole = site.tokens.slice(result.begin, result.end);
    if (!whole || result.begin < body.front().begin || result.end > body.back().end)
      return refuse("what happens at the end of the loop cannot be cut out");
    // Variables that only the cut text uses are used here: people compile this with their own warnings.
    result.text = "{ " + mentionsOf(site, *whole, result.begin, body) + "return true; }";
    return result;
  }

  unsigned beginOf(const analysis::Exit &exit, unsigned begin) {
    if (exit.first == exit.op)
      return begin;
    TokenRange all = site.tokens.all();
    std::size_t index = site.tokens.indexAt(begin);
    bool isAlone = index > 0 && !all[index - 1].is(tok::semi) && !all[index - 1].is(tok::r_brace);
    auto block = site.tokens.blockAround(begin);
    if (isAlone || !block) // an arm without braces, or the first in its braces
      return begin;
    const std::vector<OpId> &ops = module[module[exit.op].parent].ops;
    std::size_t position = llvm::find(ops, exit.first) - ops.begin();
    if (position == 0) { // all of an arm
      std::size_t open = site.tokens.indexAt(block->first);
      return all[open + 1].begin;
    }
    const Op &first = module[exit.first];
    SourceRange statement = first.statement.valid() ? first.statement : first.range;
    auto around = site.tokens.blockAround(statement.begin);
    return around == block && statement.begin < begin ? statement.begin : begin;
  }

  /// Whether the cut takes out the ops behind the exit, and no other.
  bool covers(const analysis::Exit &exit, const Replacement &cut) {
    const std::vector<OpId> &ops = module[module[exit.op].parent].ops;
    bool isBehind = false, fits = true;
    for (OpId id : ops) {
      isBehind |= id == exit.first;
      auto check = [&](OpId each) {
        const SourceRange &range = module[each].range;
        if (!range.valid())
          return;
        bool isInside = cut.begin <= range.begin && range.end <= cut.end;
        bool isOutside = range.end <= cut.begin || cut.end <= range.begin;
        bool isDead = range.begin >= cut.end; // never reached
        fits &= isBehind ? isInside || isDead : isOutside || range.contains(rangeOf(cut, range));
      };
      check(id);
      for (RegionId below : module.regionsOf(module[id]))
        module.walk(below, check);
    }
    // Of a larger range (a declaration's lifetime), nothing is known but that it does not end with the cut.
    return fits;
  }

  static SourceRange rangeOf(const Replacement &cut, SourceRange like) {
    like.begin = cut.begin;
    like.end = cut.end;
    return like;
  }

  Site &site;
  const Module &module;
  TokenRange body;
};

} // namespace

bool addSearch(Draft &draft, Site &site, const LoopForm &form, TokenRange body) {
  const std::string item = hashed("item");
  if (!form.hasBody || form.element.empty())
    return site.refuse("a search in this form of loop");
  if (!form.finish.empty())
    return site.refuse("a search whose loop variable is declared outside the loop");
  std::optional<std::vector<Replacement>> cuts = ExitCutter(site, body).cut();
  if (!cuts)
    return false;
  draft.head += "{ for (" + form.element + " : ::xcs::detail::search(" + site.name() + ", xcs_n, ";
  draft.lambdas.push_back(
      {item + " xcs_i", form.before + flatten(body, *cuts) + form.after + " return false;"});
  draft.tail = ", " + form.elementArguments + ")) " + flatten(body) + " }";
  return true;
}

} // namespace xcs::rewrite
