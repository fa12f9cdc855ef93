// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Calls.h"
#include "ir/Uses.h"
#include "rewrite/Draft.h"
#include "rewrite/Names.h"
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
    const SourceRange &statement = module[site.plan.calls.front()].statement;
    if (!checkRegion() || !findPlace(statement))
      return std::nullopt;
    std::string starts = " " + site.declaration();
    std::string names;
    std::vector<TextEdit> edits;
    for (std::size_t i = 0; i < site.plan.calls.size(); ++i) {
      const Op &call = module[site.plan.calls[i]];
      auto text = site.copyable(call.range);
      if (!text || !checkStatement(call) || !checkNames(call, *text) || !checkResult(call))
        return std::nullopt;
      std::string name = site.name("xcs_g") + "_" + std::to_string(i);
      starts += " auto " + name + " = ::xcs::detail::defer([&](::xcs::detail::call<";
      starts += HashMark;
      starts += ">) -> decltype(auto) { return " + flatten(*text) + "; });";
      names += ", " + name;
      edits.push_back({call.range.file, call.range.begin, call.range.begin,
                       "(" + name + ".ready() ? " + name + ".take() : "});
      edits.push_back({call.range.file, call.range.end - 1, call.range.end,
                       text->back().text.substr(text->back().text.size() - 1) + ")"});
    }
    starts += " if (::xcs::detail::enter(" + site.name() + ", " + std::to_string(site.plan.calls.size()) +
              ")) ::xcs::detail::invoke(" + site.name() + names + ");";
    if (!place.afterToken)
      starts += " ";
    std::string key = module[site.function].site + ":" + site.name();
    edits.insert(edits.begin(),
                 {statement.file, place.offset, place.offset, withHash(std::move(starts), key)});
    return edits;
  }

private:
  /// Starting the calls where the statement begins must not start what a condition would have left out.
  bool checkRegion() {
    RegionId region = module[site.plan.calls.front()].parent;
    for (OpId call : site.plan.calls)
      if (module[call].parent != region)
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

  bool checkStatement(const Op &call) {
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
      if ((token.is(tok::ampamp) && !isReference) || token.is(tok::pipepipe) || token.is(tok::question) ||
          token.isName("and") || token.isName("or"))
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
};

} // namespace

std::optional<std::vector<TextEdit>> rewriteCalls(Site &site) { return CallsWriter(site).write(); }

} // namespace xcs::rewrite
