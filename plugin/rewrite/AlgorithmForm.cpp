// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/AlgorithmForm.h"
#include "ir/KnownTypes.h"
#include "rewrite/HeaderText.h"
#include "rewrite/Names.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
using report::Reason;
namespace tok = clang::tok;

namespace {

/// What is known of an algorithm's arguments, by position.
struct Signature {
  llvm::StringLiteral name;
  unsigned arguments;
  llvm::StringLiteral roles; ///< f first, e end, n number, i second input, o output, c callable.
};
constexpr Signature signatures[] = {{"std::for_each", 3, "fec"},   {"std::for_each_n", 3, "fnc"},
                                    {"std::generate", 3, "fec"},   {"std::generate_n", 3, "fnc"},
                                    {"std::transform", 4, "feoc"}, {"std::transform", 5, "feioc"},
                                    {"std::copy_if", 4, "feoc"}};

class AlgorithmText {
public:
  explicit AlgorithmText(Site &site) : site(site), module(site.module), loop(site.loop()) {}

  std::optional<LoopForm> build() {
    if (!readCall() || !checkAccess())
      return std::nullopt;
    form.end = end;
    form.hasBody = false;
    form.setup = "auto xcs_lo = " + flatten(argument('f')) + "; ";
    form.usesLow = true;
    form.count = argument('n').empty() ? "::xcs::detail::trip_ne(xcs_lo, " + flatten(argument('e')) + ", 1)"
                                       : "::xcs::detail::trip_lt(0, " + flatten(argument('n')) + ", 1)";
    form.first = "::xcs::detail::word(0)";
    form.last = "static_cast<::xcs::detail::word>(xcs_n - 1)";
    if (!argument('i').empty())
      addSetup("xcs_in", 'i');
    bool isAppend = !argument('o').empty() && isInserter(argument('o'));
    if (!argument('o').empty() && !isAppend)
      addSetup("xcs_to", 'o');
    bool built = site.plan.construct == patterns::Construct::Blocks ? !isAppend && buildBlocks()
                                                                    : buildOrdered(isAppend);
    if (!built)
      site.refuse(loop.algorithm);
    return built ? std::optional(std::move(form)) : std::nullopt;
  }

private:
  bool readCall() {
    auto call = site.copyable(site.op().range);
    if (!call)
      return false;
    if (call->back().is(tok::semi))
      call = call->drop_back();
    TokenRange all = site.tokens.all();
    std::size_t first = site.tokens.indexAt(call->front().begin), behind = first + call->size();
    bool isStatement = first > 0 && behind < all.size() && all[behind].is(tok::semi) &&
                       (all[first - 1].is(tok::semi) || all[first - 1].is(tok::l_brace) ||
                        all[first - 1].is(tok::r_brace) || all[first - 1].isName("else"));
    if (!isStatement || !call->back().is(tok::r_paren))
      return site.refuse(loop.algorithm + " is no statement of its own in braces");
    arguments = argumentsOf(*call);
    auto known = llvm::find_if(signatures, [&](const Signature &signature) {
      return signature.name == loop.algorithm && signature.arguments == arguments.size();
    });
    if (known == std::end(signatures))
      return site.refuse(loop.algorithm);
    roles = known->roles;
    if (!isPlainLambda(argument('c')) && !isFunctionName(argument('c')))
      return site.refuse("an algorithm without a plain lambda");
    name = flatten(call->take_front(arguments[0].begin() - 1 - call->begin()));
    end = all[behind].end;
    return true;
  }

  TokenRange argument(char role) const {
    std::size_t index = roles.find(role);
    return index == llvm::StringRef::npos ? TokenRange() : arguments[index];
  }

  /// `weigh`, `&lib::weigh`: nothing that has a state.
  bool isFunctionName(TokenRange text) const {
    if (text.size() > 1 && text.front().is(tok::amp))
      text = text.drop_front();
    for (const Token &token : text)
      if (!token.isName() && !token.is(tok::coloncolon))
        return false;
    if (Names(site).visible(text.back().text).valid())
      return false;
    bool callsFunction = false;
    module.walk(loop.body, [&](OpId id) {
      const Op &op = module[id];
      callsFunction |= op.kind == OpKind::Call && op.callee.valid() &&
                       module[op.callee].name.find(text.back().text) != std::string::npos &&
                       !module[op.callee].isMember && module[op.callee].kind != CalleeKind::Indirect;
    });
    return callsFunction;
  }

  static bool isInserter(TokenRange text) {
    return llvm::any_of(text, [](const Token &token) { return token.isName("back_inserter"); });
  }

  /// Elements are reached by their number: all sequences need random access.
  bool checkAccess() {
    bool isRandom = true;
    auto look = [&](const AccessPath &path) {
      for (std::size_t i = 0; path.valid() && i < path.steps.size(); ++i) {
        if (path.steps[i].kind != StepKind::Index)
          continue;
        AccessPath container = path;
        container.steps.truncate(i);
        if (i > 0 && (path.steps[i - 1].kind == StepKind::Owned || path.steps[i - 1].kind == StepKind::Deref))
          container.steps.pop_back();
        TypeId type =
            container.steps.empty() ? module[container.base].type : defaultPathType(module, container);
        isRandom &= type.valid() && (module[type].randomAccess || module[type].kind == TypeKind::Array ||
                                     module[type].kind == TypeKind::Pointer);
      }
    };
    module.walk(loop.body, [&](OpId id) {
      look(module[id].path);
      for (const Argument &argument : module[id].arguments)
        look(argument.path);
    });
    look(loop.range);
    TypeId range = loop.range.type.valid() ? loop.range.type : defaultPathType(module, loop.range);
    isRandom &= range.valid() && (module[range].randomAccess || module[range].kind == TypeKind::Array ||
                                  module[range].kind == TypeKind::Pointer);
    return isRandom || site.refuse("a sequence without random access");
  }

  void addSetup(const std::string &variable, char role) {
    form.setup += "auto " + variable + " = " + flatten(argument(role)) + "; ";
    form.extra.push_back(variable);
  }

  static std::string at(const std::string &variable, const std::string &index) {
    return "::xcs::detail::at(" + variable + ", 1, " + index + ")";
  }

  bool buildBlocks() {
    std::string text = name + "(" + at("xcs_lo", "xcs_b.begin") + ", ";
    text += argument('n').empty() ? at("xcs_lo", "xcs_b.end") : "xcs_b.end - xcs_b.begin";
    if (!argument('i').empty())
      text += ", " + at("xcs_in", "xcs_b.begin");
    if (!argument('o').empty())
      text += ", " + at("xcs_to", "xcs_b.begin");
    form.block = text + ", " + flatten(argument('c')) + ");";
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
    if (!argument('i').empty())
      arguments += ", *" + at("xcs_in", "xcs_i.index");
    std::string called = flatten(argument('c')) + "(" + arguments + ")";
    form.compute = isFilter ? "if (" + called + ") xcs_slot.assign(" + element + ");"
                            : "xcs_slot.assign(" + called + ");";
    if (!isAppend) {
      const Op &store = module[site.plan.commits[0]];
      if (!site.mayHold(store.path.type))
        return false;
      std::string target = argument('o').empty() ? "xcs_lo" : "xcs_to";
      form.valueType = "::xcs::detail::bare<decltype(*" + target + ")>";
      form.commit = "*" + at(target, "xcs_i.index") + " = static_cast<xcs_value &&>(xcs_v);";
      return true;
    }
    // std::back_inserter(w): of a container that is named.
    TokenRange inserter = argument('o');
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
  LoopForm form;
  std::vector<TokenRange> arguments;
  llvm::StringRef roles;
  std::string name;
  unsigned end = 0;
};

} // namespace

std::optional<LoopForm> algorithmFormOf(Site &site) { return AlgorithmText(site).build(); }

} // namespace xcs::rewrite
