// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Calls.h"
#include "ir/Uses.h"
#include "rewrite/Draft.h"
#include "rewrite/Names.h"
#include "rewrite/PlainForm.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
using report::Reason;
namespace tok = clang::tok;

namespace {

class CallsWriter {
public:
  explicit CallsWriter(Site &site) : site(site), module(site.module) {}

  std::optional<std::vector<TextEdit>> write() {
    OpId first = site.plan.calls.front();
    const SourceRange &statement =
        module[branchAround(first).valid() ? branchAround(first) : first].statement;
    if (!checkRegion() || !findPlace(statement))
      return std::nullopt;
    if (site.plan.construct == patterns::Construct::Fork)
      plain = plainForm(site);
    std::string starts = " " + site.declaration();
    std::string names;
    std::vector<TextEdit> edits;
    for (std::size_t i = 0; i < site.plan.calls.size(); ++i) {
      const Op &call = module[site.plan.calls[i]];
      auto text = site.copyable(call.range);
      if (!text || !checkStatement(site.plan.calls[i]) || !checkNames(call, *text) || !checkResult(call))
        return std::nullopt;
      std::string name = site.name("xcs_g") + "_" + std::to_string(i);
      std::optional<std::string> condition = conditionOf(site.plan.calls[i]);
      if (!condition)
        return std::nullopt;
      starts += " auto " + name + " = " + start(call, *text) + ";";
      names += ", " + (condition->empty() ? name : "::xcs::detail::when(" + *condition + ", " + name + ")");
      edits.push_back(takeOrCall(call, name));
      edits.push_back({call.range.file, call.range.end - 1, call.range.end,
                       text->back().text.substr(text->back().text.size() - 1) + ")"});
    }
    starts += together(names);
    if (!place.afterToken)
      starts += " ";
    if (plain && plain->place == place.offset)
      starts = plain->declaration + starts;
    else if (plain)
      edits.insert(edits.begin(), {statement.file, plain->place, plain->place, plain->declaration});
    std::string key = module[site.function].site + ":" + site.name();
    edits.insert(edits.begin() + (plain && plain->place != place.offset),
                 {statement.file, place.offset, place.offset, withHash(std::move(starts), key)});
    return edits;
  }

private:
  /// The branch of the plan's region in an arm of which the call stands; none: it stands in the region.
  OpId branchAround(OpId call) const {
    if (!site.plan.region.valid() || module[call].parent == site.plan.region)
      return {};
    OpId branch = module[module[call].parent].parentOp;
    return branch.valid() && module[branch].parent == site.plan.region ? branch : OpId();
  }

  /// The condition under which the call is made, as an expression; empty: always. None: refused.
  std::optional<std::string> conditionOf(OpId call) {
    OpId id = branchAround(call);
    if (!id.valid())
      return "";
    const Op &branch = module[id];
    SourceRange range = branch.range;
    std::size_t first = site.tokens.indexAt(range.begin), last = first;
    TokenRange all = site.tokens.all();
    if (branch.branch == BranchKind::If) {
      bool isUsual = first + 1 < all.size() && all[first].isName("if") && all[first + 1].is(tok::l_paren);
      last = isUsual ? site.tokens.match(first + 1) : all.size();
      first += 2;
    } else {
      while (last < all.size() && all[last].begin < range.end && !all[last].is(tok::question))
        last = opensGroup(all[last]) ? site.tokens.match(last) + 1 : last + 1;
    }
    if (last >= all.size() || all[last].begin >= range.end || first >= last) {
      site.refuse("a condition that cannot be cut out");
      return std::nullopt;
    }
    range.begin = all[first].begin;
    range.end = all[last - 1].end;
    std::optional<TokenRange> text = site.copyable(range);
    bool isExpression = text && llvm::none_of(*text, [](const Token &token) { return token.is(tok::semi); });
    if (!text || !checkNames(branch, *text))
      return std::nullopt;
    if (!isExpression) {
      site.refuse("a condition that declares something");
      return std::nullopt;
    }
    bool isThen = !branch.regions.empty() && branch.regions.front() == module[call].parent;
    return std::string(isThen ? "" : "!") + "static_cast<bool>(" + flatten(*text) + ")";
  }

  static bool opensGroup(const Token &token) {
    return token.is(tok::l_paren) || token.is(tok::l_square) || token.is(tok::l_brace);
  }

  /// The expression that makes a deferred call.
  std::string start(const Op &call, TokenRange text) const {
    auto lambda = [](const std::string &body) {
      return std::string("[&](::xcs::detail::call<") + HashMark + ">) -> decltype(auto) { return " + body +
             "; }";
    };
    if (site.plan.construct != patterns::Construct::Fork)
      return "::xcs::detail::defer(" + lambda(flatten(text)) + ")";
    std::vector<Replacement> callee;
    if (std::optional<unsigned> open = plainCallee(call))
      callee.push_back({call.range.begin, *open, plain->name});
    return "::xcs::detail::branch_of(" + lambda(flatten(text)) + ", " + lambda(flatten(text, callee)) + ")";
  }

  std::string together(const std::string &names) const {
    if (site.plan.construct != patterns::Construct::Fork)
      return " if (::xcs::detail::enter(" + site.name() + ", " + std::to_string(site.plan.calls.size()) +
             ")) ::xcs::detail::invoke(" + site.name() + names + ");";
    bool isPlain =
        llvm::all_of(site.plan.calls, [&](OpId call) { return plainCallee(module[call]).has_value(); });
    return std::string(" if (::xcs::detail::") + (isPlain ? "divides" : "divides_or_marks") + "(" +
           site.name() + ")) ::xcs::detail::fork(" + site.name() + names + ");";
  }

  /// In front of the call: its result if it is there, else the call.
  TextEdit takeOrCall(const Op &call, const std::string &name) const {
    std::string text = "(" + name + ".ready() ? " + name + ".take() : ";
    std::optional<unsigned> open = plainCallee(call);
    if (!open)
      return {call.range.file, call.range.begin, call.range.begin, text};
    llvm::StringRef replaced = site.tokens.file().slice(call.range.begin, *open);
    return {call.range.file, call.range.begin, *open,
            text + plain->name + std::string(replaced.count('\n'), '\n')};
  }

  /// Where the arguments begin of a call that the plain form can take.
  std::optional<unsigned> plainCallee(const Op &call) const {
    if (!plain || module[call.callee].body != site.function)
      return std::nullopt;
    return argumentsOf(site, call.range);
  }

  /// Starting the calls where the statement begins must not start what a condition would have left out.
  bool checkRegion() {
    RegionId region = site.plan.region.valid() ? site.plan.region : module[site.plan.calls.front()].parent;
    for (OpId call : site.plan.calls)
      if (module[call].parent != region && !branchAround(call).valid())
        return site.refuse("calls in different branches");
    OpId parent = module[region].parentOp;
    if (!parent.valid())
      return true;
    const Op &around = module[parent];
    if (around.kind == OpKind::Loop && around.loop->body == region &&
        around.loop->kind != LoopKind::Algorithm)
      return true;
    if (around.kind == OpKind::Branch &&
        (around.branch == BranchKind::If || around.branch == BranchKind::Switch ||
         around.branch == BranchKind::Try))
      return true;
    return site.refuse("calls inside a conditional expression or a loop header");
  }

  bool findPlace(const SourceRange &statement) {
    if (!statement.valid() || statement.inMacro || statement.file != module[site.function].range.file)
      return site.refuse(Reason::InMacro, "", site.op().range);
    std::optional<InsertionPoint> found = insertionPoint(site.tokens, statement.begin);
    if (!found)
      return site.refuse(Reason::Directive, "", site.op().range);
    if (!allowsDeclaration(site.tokens, *found))
      return site.refuse("no declaration can stand before the first call");
    place = *found;
    block = *site.tokens.blockAround(place.offset);
    return true;
  }

  bool checkStatement(OpId id) {
    const Op &call = module[id];
    if (call.range.begin < place.offset || call.range.end > block.second)
      return site.refuse("the calls stand in different blocks");
    auto statement = site.tokens.slice(call.statement);
    if (!statement)
      return site.refuse("a part of its text cannot be cut out");
    // The initialiser of a static runs once: its call cannot be started each time.
    for (const Token &token : *statement)
      if (token.begin < call.range.begin && (token.isName("static") || token.isName("thread_local") ||
                                             token.isName("constexpr") || token.isName("constinit")))
        return site.refuse("a call that initialises a static variable");
    // Nor can one that stands behind && or ?: or in a lambda; the reader puts those into other regions, so
    // look twice.
    for (std::size_t i = 0; i < statement->size() && (*statement)[i].begin < call.range.begin; ++i) {
      const Token &token = (*statement)[i];
      bool isReference = token.is(tok::ampamp) && i > 0 && (*statement)[i - 1].isName("auto");
      bool isKnown = token.is(tok::question) && branchAround(id).valid();
      if ((token.is(tok::ampamp) && !isReference) || token.is(tok::pipepipe) ||
          (token.is(tok::question) && !isKnown) || token.isName("and") || token.isName("or"))
        return site.refuse("a call under a condition of its expression");
    }
    return true;
  }

  bool checkNames(const Op &call, TokenRange text) {
    std::set<ObjectId> used;
    forEachPath(call, [&](const AccessPath &path) { used.insert(path.base); });
    std::string late;
    auto isLate = [&](const Object &object) {
      return object.kind == ObjectKind::Local && object.function == site.function && object.range.valid() &&
             object.range.begin >= place.offset;
    };
    for (ObjectId id : used)
      if (isLate(module[id]))
        late = module[id].name;
    for (const Object &object : module.objects)
      if (!object.name.empty() && isLate(object) && usesName(text, object.name))
        late = object.name;
    if (!late.empty())
      return site.refuse("'" + late + "' is declared after the first call");
    std::string problem = Names(site).captureProblem(text);
    return problem.empty() || site.refuse(problem);
  }

  bool checkResult(const Op &call) {
    const Callee &callee = module[call.callee];
    bool mayRefer = callee.returnsReference;
    if (callee.result.valid()) {
      const Type &type = module[callee.result];
      if (!callee.returnsReference && type.kind != TypeKind::Void && !type.movable)
        return site.refuse(Reason::NotMovable, type.name, call.range);
      if (!callee.returnsReference && type.lifetime == Lifetime::Custom)
        return site.refuse(Reason::CustomLifetime, type.name, call.range);
      mayRefer |= type.kind == TypeKind::Pointer || type.storage == Storage::View ||
                  type.storage == Storage::Shared ||
                  (type.kind == TypeKind::Record && type.storage == Storage::None) ||
                  type.kind == TypeKind::Other;
    }
    // Temporaries among the arguments die with the deferred call; in the source they live to the end of the
    // statement.
    if (mayRefer)
      for (const Argument &argument : call.arguments)
        if (argument.mode != PassMode::Value &&
            (!argument.path.valid() || module[argument.path.base].kind == ObjectKind::Fresh))
          return site.refuse("a result that may refer to a temporary argument");
    return true;
  }

  Site &site;
  const Module &module;
  InsertionPoint place;
  std::pair<unsigned, unsigned> block;
  std::optional<PlainForm> plain; ///< Of a recursive function, if it has one.
};

} // namespace

std::optional<std::vector<TextEdit>> rewriteCalls(Site &site) { return CallsWriter(site).write(); }

} // namespace xcs::rewrite
