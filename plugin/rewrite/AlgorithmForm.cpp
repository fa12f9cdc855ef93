// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/AlgorithmForm.h"
#include "ir/KnownTypes.h"
#include "rewrite/AlgorithmCall.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

class AlgorithmText {
public:
  explicit AlgorithmText(Site &site) : site(site), module(site.module), loop(site.loop()), call(site) {}

  std::optional<LoopForm> build() {
    if (!call.read())
      return std::nullopt;
    std::optional<unsigned> end = call.statementEnd();
    if (!end) {
      site.refuse(loop.algorithm + " is no statement of its own");
      return std::nullopt;
    }
    if (!call.start(form))
      return std::nullopt;
    form.end = *end;
    TokenRange output = call.argument('o');
    bool isAppend = !output.empty() && isInserter(output);
    if (!output.empty() && !isAppend)
      call.declare(form, "xcs_to", 'o');
    bool built = site.plan.construct == patterns::Construct::Blocks    ? !isAppend && buildBlocks()
                 : site.plan.construct == patterns::Construct::Ordered ? buildOrdered(isAppend)
                                                                       : false;
    if (!built)
      site.refuse(loop.algorithm);
    return built ? std::optional(std::move(form)) : std::nullopt;
  }

private:
  static bool isInserter(TokenRange text) {
    return llvm::any_of(text, [](const Token &token) { return token.isName("back_inserter"); });
  }
  static std::string at(const std::string &variable, const std::string &index) {
    return AlgorithmCall::at(variable, index);
  }

  bool buildBlocks() {
    std::string text = call.name() + "(" + at("xcs_lo", "xcs_b.begin") + ", ";
    text += call.argument('n').empty() ? at("xcs_lo", "xcs_b.end") : "xcs_b.end - xcs_b.begin";
    if (!call.argument('i').empty())
      text += ", " + at("xcs_in", "xcs_b.begin");
    if (!call.argument('o').empty())
      text += ", " + at("xcs_to", "xcs_b.begin");
    form.block = text + ", " + flatten(call.argument('c')) + ");";
    return true;
  }

  /// Results are computed in parallel and stored one after the other.
  bool buildOrdered(bool isAppend) {
    bool isFilter = loop.algorithm == "std::copy_if";
    if (site.plan.commits.size() != 1 || loop.algorithm.find("for_each") != std::string::npos ||
        isFilter != (isFilter && isAppend))
      return false;
    std::string element = "*" + at("xcs_lo", "xcs_i.index"), arguments;
    if (loop.algorithm.find("generate") == std::string::npos)
      arguments = element;
    if (!call.argument('i').empty())
      arguments += ", *" + at("xcs_in", "xcs_i.index");
    std::string called = flatten(call.argument('c')) + "(" + arguments + ")";
    form.compute = isFilter ? "if (" + called + ") xcs_slot.assign(" + element + ");"
                            : "xcs_slot.assign(" + called + ");";
    if (!isAppend) {
      const Op &store = module[site.plan.commits[0]];
      if (!site.mayHold(store.path.type))
        return false;
      std::string target = call.argument('o').empty() ? "xcs_lo" : "xcs_to";
      form.valueType = "::xcs::detail::bare<decltype(*" + target + ")>";
      form.commit = "*" + at(target, "xcs_i.index") + " = static_cast<xcs_value &&>(xcs_v);";
      return true;
    }
    // std::back_inserter(w): of a container that is named.
    TokenRange inserter = call.argument('o');
    std::size_t open = 0;
    while (open < inserter.size() && !inserter[open].is(tok::l_paren))
      ++open;
    if (open + 2 != inserter.size() - 1 || !inserter[open + 1].isName() || !inserter.back().is(tok::r_paren))
      return site.refuse("a container that is not simply named");
    std::string container = inserter[open + 1].text;
    const Op &append = module[site.plan.commits[0]];
    TypeId type =
        append.kind == OpKind::Call && !append.arguments.empty() ? append.arguments[0].path.type : TypeId();
    if (!type.valid() && append.kind == OpKind::Call && !append.arguments.empty())
      type = defaultPathType(module, append.arguments[0].path);
    if (!type.valid() || !site.mayHold(module[type].element))
      return false;
    form.valueType = "::xcs::detail::value_of<decltype(" + container + ")>";
    form.commit = container + ".push_back(static_cast<xcs_value &&>(xcs_v));";
    return true;
  }

  Site &site;
  const Module &module;
  const LoopInfo &loop;
  AlgorithmCall call;
  LoopForm form;
};

} // namespace

std::optional<LoopForm> algorithmFormOf(Site &site) { return AlgorithmText(site).build(); }

} // namespace xcs::rewrite
