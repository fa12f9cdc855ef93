// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Loop.h"
#include "rewrite/AlgorithmFold.h"
#include "rewrite/AlgorithmSearch.h"
#include "rewrite/Commit.h"
#include "rewrite/Guards.h"
#include "rewrite/Privates.h"
#include "rewrite/Reduce.h"
#include "rewrite/Scan.h"
#include "rewrite/Search.h"
#include "rewrite/Tail.h"
#include "rewrite/Views.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

namespace {

/// for_blocks(site, n, [&](block) { for (first to last of the block) BODY })
void addBlocks(Draft &draft, const Site &site, const LoopForm &form, TokenRange loop, TokenRange body,
               const PrivateText &own) {
  draft.head += "::xcs::detail::for_blocks(" + site.name() + ", xcs_n, ";
  draft.lambdas.push_back({hashed("block") + " xcs_b",
                           own.before + form.block + flatten(body, viewMarks(site, loop, body)) + own.after});
  draft.tail = ");";
}

/// for_reduced(site, n, [&](block, parts) { for (first to last of the block) BODY with parts }, [&] { the sum
/// of the parts goes to its place }, accumulators)
void addReduced(Draft &draft, const Site &site, const LoopForm &form, TokenRange whole, TokenRange body,
                const ReduceText &reduce, const PrivateText &own) {
  draft.head += "{ " + reduce.declarations + "::xcs::detail::" +
                (reduce.isRegrouped      ? "for_regrouped("
                 : site.plan.keepsPrefix ? "for_reduced_in_order("
                                         : "for_reduced(") +
                site.name() + ", xcs_n, ";
  std::string loop = form.block + flatten(body, merged(reduce.names, viewMarks(site, whole, body)));
  if (reduce.isRegrouped)
    loop = "{ _Pragma(\"clang fp reassociate(on)\") " + loop + " }";
  draft.lambdas.push_back({hashed("block") + " xcs_b" + reduce.parameters,
                           own.before + reduce.before + loop + reduce.after + own.after});
  draft.lambdas.push_back({hashed("item"), reduce.commit});
  draft.tail = reduce.arguments + "); }";
}

/// for_ordered<value>(site, n, [&](item, slot) { BODY with its store going to the slot }, [&](item, value) {
/// the store })
void addOrdered(Draft &draft, const Site &site, const LoopForm &form, TokenRange body,
                const CommitText *commit, const PrivateText &own) {
  bool isPiled = site.plan.isPiled;
  const std::string item = hashed("item");
  draft.head += "{ using xcs_value = " + (commit ? commit->valueType : std::string("char")) +
                "; ::xcs::detail::" + (isPiled ? "for_piled" : "for_ordered") + "<xcs_value>(" + site.name() +
                ", xcs_n, ";
  std::string compute = !form.hasBody ? form.compute
                                      : form.before + flatten(body, commit ? llvm::ArrayRef(commit->stores)
                                                                           : llvm::ArrayRef<Replacement>());
  draft.lambdas.push_back(
      {item + " xcs_i, " + (isPiled ? "xcs_value" : "::xcs::detail::slot<xcs_value>") + " &xcs_slot",
       own.before + compute + form.after + own.after});
  bool needsVariable = commit && commit->needsVariable;
  std::string store = commit ? (needsVariable && form.hasBody ? form.only : "") + commit->statement : "";
  // Names that nobody uses are left out: people compile this text with their own warnings.
  std::string given = isPiled ? ", xcs_value &xcs_from, ::xcs::detail::size_type xcs_first, "
                                "::xcs::detail::size_type xcs_count"
                              : std::string(", xcs_value &&") + (commit ? "xcs_v" : "");
  draft.lambdas.push_back({item + (needsVariable ? " xcs_i" : "") + given, store});
  draft.tail = "); }";
}

/// for_keyed<sums>(site, n, [&](item, sums) { BODY with sums in the place of the map }, [&](item, sums) {
/// sums go to the map })
bool addKeyed(Draft &draft, Site &site, const Names &names, const LoopForm &form, TokenRange body,
              const PrivateText &own) {
  if (site.plan.reductions.size() != 1 || !form.hasBody)
    return site.refuse("a sum by key beside another accumulator");
  std::optional<KeyedText> keyed = keyedOf(site, names, form, body);
  if (!keyed)
    return false;
  const std::string item = hashed("item");
  draft.head += "{ using xcs_value = ::xcs::detail::keyed_sums<::xcs::detail::bare<decltype(" + keyed->map +
                ")>>; ::xcs::detail::for_keyed<xcs_value>(" + site.name() + ", xcs_n, ";
  draft.lambdas.push_back({item + " xcs_i, xcs_value &xcs_slot",
                           own.before + form.before + flatten(body, keyed->names) + form.after + own.after});
  draft.lambdas.push_back({item + ", xcs_value &xcs_from, ::xcs::detail::size_type, ::xcs::detail::size_type",
                           "xcs_from.add_to(" + keyed->map + ");"});
  draft.tail = "); }";
  return true;
}

/// The call that runs the iterations in the way that the plan says.
bool addSkeleton(Draft &draft, Site &site, const Names &names, const LoopForm &form, TokenRange whole,
                 TokenRange body, const std::optional<ReduceText> &reduce, const PrivateText &own) {
  if (site.plan.construct == patterns::Construct::Blocks) {
    draft.views = viewable(site, names);
    addBlocks(draft, site, form, whole, body, own);
    return true;
  }
  if (reduce) {
    draft.views = viewable(site, names);
    addReduced(draft, site, form, whole, body, *reduce, own);
    return true;
  }
  if (site.plan.construct == patterns::Construct::Reduce) // By key.
    return addKeyed(draft, site, names, form, body, own);
  if (site.plan.construct != patterns::Construct::Ordered &&
      (!site.plan.privates.empty() || !site.plan.steppings.empty()))
    return site.refuse("a variable from outside the loop");
  if (site.plan.construct == patterns::Construct::Scan) {
    draft.views = viewable(site, names);
    return addScanned(draft, site, names, form, whole, body);
  }
  if (site.plan.construct == patterns::Construct::Search)
    return addSearch(draft, site, form, body);
  if (site.plan.construct == patterns::Construct::InOrder) {
    if (!form.hasBody)
      return site.refuse("an algorithm whose callable has two parts");
    return addInOrder(draft, site, names, form, body);
  }
  std::optional<CommitText> commit;
  if (!form.hasBody) {
    commit.emplace();
    commit->valueType = form.valueType;
    commit->statement = form.commit;
    commit->needsVariable = llvm::StringRef(form.commit).contains("xcs_i");
  } else if (!site.plan.commits.empty()) {
    commit = commitOf(site, names, form, body);
    if (!commit)
      return false;
  }
  addOrdered(draft, site, form, body, commit ? &*commit : nullptr, own);
  return true;
}

} // namespace

std::vector<Replacement> merged(std::vector<Replacement> first, llvm::ArrayRef<Replacement> second) {
  for (const Replacement &each : second)
    if (llvm::none_of(first, [&](const Replacement &other) {
          return each.begin < other.end && other.begin < each.end;
        }))
      first.push_back(each);
  llvm::sort(first, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
  return first;
}

std::optional<Draft> draftLoop(Site &site) {
  bool isReduced = site.plan.construct == patterns::Construct::Reduce;
  if (isReduced && site.loop().kind == ir::LoopKind::Algorithm)
    return draftFold(site);
  if (site.plan.construct == patterns::Construct::Search && site.loop().kind == ir::LoopKind::Algorithm)
    return draftSearch(site);
  std::optional<LoopForm> form = formOf(site);
  if (!form)
    return std::nullopt;
  TokenRange body;
  if (form->hasBody) {
    auto text = site.copyable(site.loop().bodyRange);
    if (!text)
      return std::nullopt;
    body = *text;
    if (!body.back().is(clang::tok::semi) && !body.back().is(clang::tok::r_brace)) {
      site.refuse("the end of the body is not known");
      return std::nullopt;
    }
  }
  Names names(site);
  // Everything of the loop ends up in a lambda: header and body.
  auto whole = site.tokens.slice(site.op().range.begin, form->end);
  std::string problem = whole ? names.captureProblem(*whole) : "a part of its text cannot be cut out";
  if (!problem.empty()) {
    site.refuse(problem);
    return std::nullopt;
  }
  std::optional<std::string> test = entryCondition(site, names, *form);
  if (!test)
    return std::nullopt;
  bool isKeyed =
      isReduced && llvm::any_of(site.plan.reductions, [](const auto &each) { return each.isKeyed; });
  std::optional<ReduceText> reduce;
  if (isReduced && !isKeyed) {
    reduce = reduceOf(site, names, *form, body, site.plan.reductions);
    if (!reduce)
      return std::nullopt;
    *test += reduce->condition;
  }
  bool isBlocks = reduce || site.plan.construct == patterns::Construct::Blocks;
  std::optional<PrivateText> own = isBlocks
                                       ? privatesOf(site, names, "xcs_b.begin", "xcs_b.end == xcs_n")
                                       : privatesOf(site, names, "xcs_i.index", "xcs_i.index + 1 == xcs_n");
  if (!own)
    return std::nullopt;
  std::string finish = form->finish + own->finish;
  Draft draft;
  draft.end = form->end;
  draft.head = "{ " + site.declaration() + " " + form->setup + "const auto xcs_n = " + form->count +
               "; if (" + *test + ") " + (finish.empty() ? std::string() : "{ " + own->outside);
  draft.copies = names.capturable();
  draft.copies.insert(form->extra.begin(), form->extra.end());
  draft.copies.erase(form->variable);
  draft.copies.insert(own->starts.begin(), own->starts.end());
  if (form->usesLow)
    draft.copies.insert("xcs_lo");
  if (!addSkeleton(draft, site, names, *form, *whole, body, reduce, *own))
    return std::nullopt;
  draft.tail += (finish.empty() ? std::string() : " " + finish + "}") + " else";
  return draft;
}

} // namespace xcs::rewrite
