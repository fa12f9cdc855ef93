// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/AlgorithmCall.h"
#include "ir/KnownTypes.h"
#include "rewrite/HeaderText.h"
#include "rewrite/Names.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

/// What is known of an algorithm's arguments, by position.
struct Signature {
  llvm::StringLiteral name;
  unsigned arguments;
  llvm::StringLiteral roles;
};
constexpr Signature signatures[] = {{"std::for_each", 3, "fec"},
                                    {"std::for_each_n", 3, "fnc"},
                                    {"std::generate", 3, "fec"},
                                    {"std::generate_n", 3, "fnc"},
                                    {"std::transform", 4, "feoc"},
                                    {"std::transform", 5, "feioc"},
                                    {"std::copy_if", 4, "feoc"},
                                    {"std::accumulate", 3, "fev"},
                                    {"std::accumulate", 4, "fevp"},
                                    {"std::reduce", 3, "fev"},
                                    {"std::reduce", 4, "fevp"},
                                    {"std::inner_product", 4, "feiv"},
                                    {"std::inner_product", 6, "feivpc"},
                                    {"std::transform_reduce", 4, "feiv"},
                                    {"std::transform_reduce", 5, "fevpc"},
                                    {"std::transform_reduce", 6, "feivpc"},
                                    {"std::count", 3, "fex"},
                                    {"std::count_if", 3, "fec"},
                                    {"std::find", 3, "fex"},
                                    {"std::find_if", 3, "fec"},
                                    {"std::find_if_not", 3, "fec"},
                                    {"std::any_of", 3, "fec"},
                                    {"std::all_of", 3, "fec"},
                                    {"std::none_of", 3, "fec"},
                                    {"std::min_element", 2, "fe"},
                                    {"std::max_element", 2, "fe"}};

} // namespace

bool isOperatorObject(TokenRange text) {
  static constexpr llvm::StringLiteral known[] = {"plus",    "multiplies", "bit_and",  "bit_or",
                                                  "bit_xor", "minus",      "greater",  "greater_equal",
                                                  "less",    "less_equal", "equal_to", "not_equal_to"};
  return text.size() >= 6 && text[0].isName("std") && text[1].is(tok::coloncolon) &&
         llvm::is_contained(known, llvm::StringRef(text[2].text)) && text[3].is(tok::less) &&
         ((text.back().is(tok::r_paren) && text[text.size() - 2].is(tok::l_paren)) ||
          (text.back().is(tok::r_brace) && text[text.size() - 2].is(tok::l_brace)));
}

bool AlgorithmCall::read() {
  auto call = site.copyable(site.op().range);
  if (!call)
    return false;
  if (call->back().is(tok::semi))
    call = call->drop_back();
  if (!call->back().is(tok::r_paren))
    return site.refuse(loop.algorithm + " in a larger expression");
  whole = *call;
  arguments = argumentsOf(whole);
  auto known = llvm::find_if(signatures, [&](const Signature &signature) {
    return signature.name == loop.algorithm && signature.arguments == arguments.size();
  });
  if (known == std::end(signatures))
    return site.refuse(loop.algorithm);
  roles = known->roles;
  // A search calls what it is given on threads of its own; the others copy it.
  const bool isSearch = site.plan.construct == patterns::Construct::Search;
  for (char role : {'c', 'p'})
    if (TokenRange callable = argument(role);
        !callable.empty() && !isStateless(callable) && !(isSearch && isClosureName(callable)))
      return site.refuse("an algorithm without a plain lambda");
  return true;
}

TokenRange AlgorithmCall::argument(char role) const {
  std::size_t index = roles.find(role);
  return index == llvm::StringRef::npos ? TokenRange() : arguments[index];
}

std::string AlgorithmCall::name() const {
  return flatten(whole.take_front(static_cast<std::size_t>(arguments[0].begin() - 1 - whole.begin())));
}

/// Whether a statement may begin behind the token, and nothing else.
static bool endsStatement(const TokenList &tokens, std::size_t index) {
  TokenRange all = tokens.all();
  if (all[index].is(tok::r_paren)) { // Of a header.
    std::size_t open = tokens.match(index);
    return open > 0 && open < all.size() &&
           (all[open - 1].isName("if") || all[open - 1].isName("for") || all[open - 1].isName("while") ||
            all[open - 1].isName("constexpr"));
  }
  return all[index].is(tok::semi) || all[index].is(tok::l_brace) || all[index].is(tok::r_brace) ||
         all[index].isName("else") || all[index].isName("do");
}

std::optional<unsigned> AlgorithmCall::statementEnd() const {
  TokenRange all = site.tokens.all();
  std::size_t first = site.tokens.indexAt(whole.front().begin), behind = first + whole.size();
  bool isStatement =
      first > 0 && behind < all.size() && all[behind].is(tok::semi) && endsStatement(site.tokens, first - 1);
  return isStatement ? std::optional(all[behind].end) : std::nullopt;
}

bool AlgorithmCall::isStateless(TokenRange text) const {
  return isPlainLambda(text) || isOperatorObject(text) || isFunctionName(text);
}

bool AlgorithmCall::isEvaluated() const {
  TokenRange all = site.tokens.all();
  for (std::size_t i = site.tokens.indexAt(whole.front().begin); i-- > 0;) {
    const Token &token = all[i];
    if (token.is(tok::semi) || token.is(tok::l_brace) || token.is(tok::r_brace))
      break;
    static constexpr llvm::StringLiteral others[] = {
        "constexpr", "constinit", "static_assert", "case",   "decltype", "sizeof",
        "noexcept",  "requires",  "alignas",       "typeid", "static",   "thread_local"};
    if (llvm::any_of(others, [&](llvm::StringRef word) { return token.isName(word); }))
      return site.refuse(loop.algorithm + " in a constant expression");
  }
  return true;
}

/// A variable that holds a closure. (Whether calls of it change anything was asked of its body.)
bool AlgorithmCall::isClosureName(TokenRange text) const {
  ObjectId known = text.size() == 1 && text[0].isName() ? Names(site).visible(text[0].text) : ObjectId();
  return known.valid() && module[known].type.valid() && module[module[known].type].kind == TypeKind::Record &&
         llvm::StringRef(module[module[known].type].name).contains("lambda");
}

/// `weigh`, `&lib::weigh`: nothing that has a state.
bool AlgorithmCall::isFunctionName(TokenRange text) const {
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

bool AlgorithmCall::hasRandomAccess() const {
  bool isRandom = true;
  auto check = [&](TypeId type) {
    isRandom &= type.valid() && (module[type].randomAccess || module[type].kind == TypeKind::Array ||
                                 module[type].kind == TypeKind::Pointer);
  };
  auto look = [&](const AccessPath &path) {
    for (std::size_t i = 0; path.valid() && i < path.steps.size(); ++i) {
      if (path.steps[i].kind != StepKind::Index)
        continue;
      AccessPath container = path;
      container.steps.truncate(i);
      if (i > 0 && (path.steps[i - 1].kind == StepKind::Owned || path.steps[i - 1].kind == StepKind::Deref))
        container.steps.pop_back();
      check(container.steps.empty() ? module[container.base].type : defaultPathType(module, container));
    }
  };
  module.walk(loop.body, [&](OpId id) {
    look(module[id].path);
    for (const Argument &argument : module[id].arguments)
      look(argument.path);
  });
  look(loop.range);
  check(loop.range.type.valid() ? loop.range.type : defaultPathType(module, loop.range));
  return isRandom;
}

bool AlgorithmCall::start(LoopForm &form) const {
  if (!hasRandomAccess())
    return site.refuse("a sequence without random access");
  form.hasBody = false;
  form.usesLow = true;
  form.setup = "auto xcs_lo = " + flatten(argument('f')) + "; ";
  form.count = argument('n').empty() ? "::xcs::detail::trip_ne(xcs_lo, " + flatten(argument('e')) + ", 1)"
                                     : "::xcs::detail::trip_lt(0, " + flatten(argument('n')) + ", 1)";
  form.first = "::xcs::detail::word(0)";
  form.last = "static_cast<::xcs::detail::word>(xcs_n - 1)";
  if (!argument('i').empty())
    declare(form, "xcs_in", 'i');
  return true;
}

void AlgorithmCall::declare(LoopForm &form, const std::string &variable, char role) const {
  form.setup += "auto " + variable + " = " + flatten(argument(role)) + "; ";
  form.extra.push_back(variable);
}

} // namespace xcs::rewrite
