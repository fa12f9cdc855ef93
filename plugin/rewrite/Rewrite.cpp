// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Rewrite.h"
#include "rewrite/Calls.h"
#include "rewrite/Loop.h"
#include "rewrite/Place.h"
#include "clang/Basic/LangOptions.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace xcs::rewrite {

using patterns::Construct;
using report::Reason;

namespace {

std::string keyOf(const Site &site) { return site.module[site.function].site + ":" + site.name(); }

/// The edits around a loop, for a draft that all instantiations agree on.
bool placeLoop(Site &site, const Draft &draft, std::vector<TextEdit> &edits) {
  const ir::SourceRange &range = site.op().range;
  unsigned end = draft.end;
  std::optional<InsertionPoint> place =
      draft.isExpression ? InsertionPoint{range.begin, true, 0} : insertionPoint(site.tokens, range.begin);
  if (!place)
    return site.refuse(Reason::Directive, "", range);
  // The original loop must be free of directives as well: an #else in it would take the closing brace along.
  std::optional<TokenRange> whole = site.tokens.slice(range.begin, end);
  if (!whole)
    return site.refuse("a part of its text cannot be cut out");
  if (llvm::any_of(*whole, [](const Token &token) { return token.inDirective; }))
    return site.refuse(Reason::Directive, "", range);
  std::string text = " " + assemble(draft, keyOf(site));
  char next = place->offset < site.tokens.file().size() ? site.tokens.file()[place->offset] : '\n';
  if (!place->afterToken || (next != ' ' && next != '\n' && next != '\t' && next != '\r'))
    text += " ";
  edits.push_back({range.file, place->offset, place->offset, std::move(text)});
  edits.push_back({range.file, end - 1, end,
                   site.tokens.file().slice(end - 1, end).str() + (draft.isExpression ? "; }())" : " }")});
  return true;
}

analysis::Blocker instancesDiffer(const Site &site, std::string what) {
  analysis::Blocker blocker;
  blocker.reason = Reason::InstancesDiffer;
  blocker.op = site.anchor;
  blocker.place = site.op().range;
  blocker.variable = std::move(what);
  return blocker;
}

/// What all instantiations have in common: the same text, lambdas holding by value what every one of them
/// may.
bool merge(Draft &all, const Draft &one) {
  std::set<std::string> common;
  std::set_intersection(all.copies.begin(), all.copies.end(), one.copies.begin(), one.copies.end(),
                        std::inserter(common, common.begin()));
  all.copies = common;
  std::map<std::string, unsigned> views;
  std::set_intersection(all.views.begin(), all.views.end(), one.views.begin(), one.views.end(),
                        std::inserter(views, views.begin()));
  all.views = views;
  Draft other = one;
  other.copies = common;
  other.views = views;
  return all == other;
}

/// Whether another instantiation of the text has a loop that only partly covers this one: then it is not
/// known to be the same.
bool isCrossed(const Site &site, llvm::ArrayRef<Instance> instances) {
  const ir::Module &module = site.module;
  const ir::SourceRange &range = site.op().range, &text = module[site.function].range;
  for (std::uint32_t i = 0; i < module.functions.size(); ++i) {
    ir::FunctionId other(i);
    bool isOurs =
        llvm::any_of(instances, [&](const Instance &instance) { return instance.function == other; });
    if (isOurs || module[other].range != text || !module[other].body.valid())
      continue;
    bool crossed = false;
    module.walk(module[other].body, [&](ir::OpId id) {
      const ir::Op &op = module[id];
      crossed |= op.loop && op.range.begin == range.begin && op.range.end != range.end;
    });
    if (crossed)
      return true;
  }
  return false;
}

bool checkCommon(Site &site) {
  const ir::SourceRange &range = site.op().range;
  if (!site.context.language.CPlusPlus17)
    return site.refuse("a language older than C++17");
  if (range.inMacro)
    return site.refuse(Reason::InMacro, "", range);
  if (!range.valid() || range.file != site.module[site.function].range.file)
    return site.refuse("the function is spread over several files");
  if (site.plan.construct == Construct::None)
    return site.refuse("the pattern '" + site.plan.pattern + "' is not rewritten");
  return true;
}

} // namespace

const TokenList &FunctionTokens::of(const ir::SourceRange &function) const {
  return lists
      .try_emplace({function.file, function.begin, function.end}, function.valid() ? text(function.file) : "",
                   function.begin, function.end, language)
      .first->second;
}

Rewriting rewriteSite(const Context &context, llvm::ArrayRef<Instance> instances) {
  Rewriting result;
  std::optional<Draft> common;
  for (const Instance &instance : instances) {
    Site site(context, instance, context.tokens.of(context.module[instance.function].range));
    bool isFirst = &instance == &instances.front(), isLast = &instance == &instances.back();
    bool done = checkCommon(site);
    if (done && isFirst && isCrossed(site, instances))
      return {{}, {instancesDiffer(site, instance.plan->pattern)}};
    if (done &&
        (instance.plan->construct == Construct::Invoke || instance.plan->construct == Construct::Fork)) {
      std::optional<std::vector<TextEdit>> edits = rewriteCalls(site);
      done = edits.has_value();
      if (done && isFirst)
        result.edits = std::move(*edits);
      else if (done && *edits != result.edits)
        return {{}, {instancesDiffer(site, instance.plan->pattern)}};
    } else if (done) {
      std::optional<Draft> draft = draftLoop(site);
      done = draft.has_value();
      if (done && isFirst)
        common = std::move(*draft);
      else if (done && (!common || !merge(*common, *draft)))
        return {{}, {instancesDiffer(site, instance.plan->pattern)}};
      if (done && isLast)
        done = placeLoop(site, *common, result.edits);
    }
    if (!done)
      return {{}, site.blockers()};
  }
  return result;
}

void sortEdits(std::vector<TextEdit> &edits) {
  llvm::stable_sort(edits, [](const TextEdit &a, const TextEdit &b) {
    return std::tuple(a.file, a.begin, a.end) < std::tuple(b.file, b.begin, b.end);
  });
}

std::string applyEdits(llvm::StringRef text, std::vector<TextEdit> edits) {
  sortEdits(edits);
  std::string result;
  unsigned done = 0;
  for (const TextEdit &edit : edits) {
    result += text.slice(done, edit.begin);
    result += edit.text;
    done = edit.end;
  }
  result += text.drop_front(done);
  return result;
}

} // namespace xcs::rewrite
