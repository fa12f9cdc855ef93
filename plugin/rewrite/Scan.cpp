// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Scan.h"
#include "rewrite/Mentions.h"
#include "rewrite/Reduce.h"
#include "rewrite/Views.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

constexpr llvm::StringLiteral Detail = "::xcs::detail::";

class ScanWriter {
public:
  ScanWriter(Site &site, const Names &names, const LoopForm &form, TokenRange whole, TokenRange body)
      : site(site), module(site.module), names(names), form(form), whole(whole), body(body),
        scan(site.plan.scans.front()) {}

  bool write(Draft &draft) {
    std::string declarations;
    if (scan.isRow ? !readRow(declarations) : !readVariable(declarations))
      return false;
    for (OpId result : scan.results)
      if (!cut(result))
        return false;
    std::vector<Replacement> marks = viewMarks(site, whole, body);
    const std::string loop = "auto xcs_a0 = xcs_r0; " + form.block, done = " xcs_r0 = xcs_a0;";
    draft.head += "{ " + declarations + Detail.str() + "for_scanned(" + site.name() + ", xcs_n, ";
    draft.lambdas.push_back(
        {hashed("block") + " xcs_b, " + Detail.str() + "part_of<decltype(xcs_t0)> &xcs_r0",
         loop + flatten(body, merged(cuts, merged(combining, marks))) + done});
    draft.lambdas.push_back(
        {hashed("block") + " xcs_b, " + Detail.str() + "bare<decltype((" + place + "))> &xcs_r0",
         loop + flatten(body, merged(running, marks)) + done});
    draft.tail = ", xcs_t0, " + place + "); }";
    return true;
  }

private:
  /// `s += x; out[i] = s;`
  bool readVariable(std::string &declarations) {
    std::optional<ReduceText> text = reduceOf(site, names, form, body, scan.accumulator);
    if (!text)
      return false;
    place = text->places.front();
    declarations = text->declarations;
    combining = running = text->names;
    for (OpId observer : scan.observers) {
      auto name = site.copyable(module[observer].range);
      if (!name)
        return false;
      if (!site.loop().bodyRange.contains(module[observer].range) || flatten(*name) != place)
        return site.refuse("'" + place + "' under another name");
      running.push_back({name->front().begin, name->back().end, "xcs_a0"});
    }
    return order(running);
  }

  /// `a[i] = a[i - 1] + x;`: what the iteration before has stored is in a variable.
  bool readRow(std::string &declarations) {
    OpId id = scan.accumulator.stores.front(), previous = scan.accumulator.loads.front();
    const Op &op = module[id];
    auto statement = site.copyable(op.statement), target = site.copyable(op.targetRange),
         value = site.copyable(op.valueRange), before = site.copyable(module[previous].range);
    if (!statement || !target || !value || !before)
      return false;
    if (site.loop().kind != LoopKind::Counted || form.only.empty())
      return site.refuse("a running value in this form of loop");
    if (!isPlainUpdate(site, op, /*isMark=*/false) || value->empty())
      return site.refuse("an unusual update of '" + flatten(*target) + "'");
    bool isArithmetic = scan.accumulator.kind == analysis::Reduction::Kind::Sum ||
                        scan.accumulator.kind == analysis::Reduction::Kind::Product;
    bool isInside = value->front().begin <= before->front().begin && before->back().end <= value->back().end;
    if (!isInside || (!op.update && isArithmetic && !isOperand(site, module[previous])))
      return site.refuse("an unusual use of '" + flatten(*before) + "'");
    std::string fleeting = names.fleetingName(*before, body);
    if (!fleeting.empty())
      return site.refuse("'" + flatten(*before) + "' depends on '" + fleeting + "' of the iteration");
    std::string updated;
    if (op.update) {
      auto all = site.tokens.slice(op.range);
      updated = "xcs_a0 " + (*all)[target->size()].text + " " + flatten(*target);
    } else {
      updated = "xcs_a0 = " + flatten(*value, {{before->front().begin, before->back().end, "xcs_a0"}});
    }
    place = "xcs_s0";
    declarations = "auto xcs_s0 = [&](" + Detail.str() + "item<" + HashMark + "> xcs_i) { " + form.only +
                   "return " + flatten(*before) + "; }(" + Detail.str() + "any_item{0}); " + Detail.str() +
                   accumulatorOf(scan.accumulator.kind) + "<decltype((xcs_s0))> xcs_t0; ";
    std::optional<Replacement> all = statementOf(id);
    if (!all)
      return false;
    combining.push_back({all->begin, all->end, updated + ";"});
    running.push_back({all->begin, all->end, flatten(*target) + " = " + updated + ";"});
    return true;
  }

  /// The statement with its end.
  std::optional<Replacement> statementOf(OpId id) {
    const Op &op = module[id];
    auto text = site.copyable(op.statement);
    if (!text)
      return std::nullopt;
    auto refuse = [&]() -> std::nullopt_t {
      site.refuse("a result that is no statement of its own");
      return std::nullopt;
    };
    auto own = site.tokens.slice(op.range);
    TokenRange rest = text->back().is(tok::semi) ? text->drop_back() : *text;
    bool isWhole = own && !rest.empty() && rest.front().begin == own->front().begin &&
                   rest.back().end == own->back().end;
    if (!isWhole || !site.loop().bodyRange.contains(op.statement))
      return refuse();
    std::size_t last = site.tokens.indexAt(text->back().begin);
    TokenRange all = site.tokens.all();
    if (!all[last].is(tok::semi) && (last + 1 >= all.size() || !all[++last].is(tok::semi)))
      return refuse();
    if (text->front().begin < body.front().begin || all[last].end > body.back().end)
      return refuse();
    return Replacement{text->front().begin, all[last].end, ""};
  }

  bool cut(OpId result) {
    if (scan.isRow && result == scan.accumulator.stores.front())
      return true;
    std::optional<Replacement> all = statementOf(result);
    if (!all)
      return false;
    auto text = site.tokens.slice(all->begin, all->end);
    if (!text)
      return site.refuse("a part of its text cannot be cut out");
    all->text = "{ " + mentionsOf(site, *text, all->begin, body) + "}";
    cuts.push_back(std::move(*all));
    return order(cuts);
  }

  /// Sorts them; none may stand in another.
  bool order(std::vector<Replacement> &all) {
    llvm::sort(all, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < all.size(); ++i)
      if (all[i].begin < all[i - 1].end)
        return site.refuse("results that stand in one another");
    return true;
  }

  Site &site;
  const Module &module;
  const Names &names;
  const LoopForm &form;
  TokenRange whole, body;
  const analysis::Scan &scan;
  std::string place;
  std::vector<Replacement> cuts, combining, running;
};

} // namespace

bool addScanned(Draft &draft, Site &site, const Names &names, const LoopForm &form, TokenRange whole,
                TokenRange body) {
  if (!form.hasBody)
    return site.refuse("a running value in an algorithm");
  return ScanWriter(site, names, form, whole, body).write(draft);
}

} // namespace xcs::rewrite
