// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/PlainForm.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

/// "ns::f<int>" -> "f".
llvm::StringRef plainName(llvm::StringRef name) {
  int depth = 0;
  std::size_t end = name.size(), begin = end;
  while (begin > 0) {
    char c = name[begin - 1];
    depth += c == '>';
    depth -= c == '<';
    if (depth == 0 && c == ':')
      break;
    --begin;
    if (depth == 0 && c == '<')
      end = begin;
  }
  return name.slice(begin, end);
}

/// The pieces of a function's definition, as indices of its tokens.
struct Definition {
  std::size_t open = 0, close = 0; ///< Parentheses of the parameters.
  std::size_t bodyOpen = 0, bodyClose = 0;
  std::string suffix; ///< What stands between and is to be kept.
};

class FormWriter {
public:
  explicit FormWriter(const Site &site)
      : site(site), module(site.module), function(module[site.function]), tokens(site.tokens.all()) {}

  std::optional<PlainForm> write() {
    if (function.thisObject.valid() || function.parameters.empty() || !split())
      return std::nullopt;
    SourceRange range = function.range;
    range.begin = tokens[definition.open].begin;
    range.end = tokens[definition.bodyClose].end;
    // What cannot be copied is no reason against the site itself.
    Site probe(site.context, {site.function, &site.plan}, site.tokens);
    if (!probe.copyable(range))
      return std::nullopt;
    for (const Token &token : tokens.slice(definition.open, definition.bodyClose - definition.open))
      if (token.isName("static") || token.isName("thread_local") || token.is(tok::ellipsis))
        return std::nullopt;
    std::string type = resultType();
    if (type.empty())
      return std::nullopt;
    PlainForm form;
    std::string owner = site.name("xcs_plain_");
    form.name = owner + "::xcs_run";
    form.place = tokens[definition.bodyOpen].end;
    form.declaration =
        " struct " + owner + " { static " + type + " xcs_run" +
        flatten(tokens.slice(definition.open, definition.close + 1 - definition.open)) + definition.suffix +
        " " +
        flatten(tokens.slice(definition.bodyOpen, definition.bodyClose + 1 - definition.bodyOpen),
                ownCalls()) +
        " };";
    return form;
  }

private:
  /// Finds the parameters and the body; only the usual forms.
  bool split() {
    llvm::StringRef name = plainName(function.name);
    std::size_t at = 0;
    while (at + 1 < tokens.size() && !(tokens[at].isName(name) && tokens[at + 1].is(tok::l_paren))) {
      if (tokens[at].is(tok::l_brace) || tokens[at].inDirective)
        return false;
      isDeduced |= tokens[at].isName("auto");
      ++at;
    }
    if (at + 1 >= tokens.size())
      return false;
    definition.open = at + 1;
    definition.close = site.tokens.match(definition.open);
    std::size_t next = definition.close + 1;
    if (next < tokens.size() && tokens[next].isName("noexcept")) {
      definition.suffix = " noexcept";
      ++next;
    }
    if (next < tokens.size() && tokens[next].is(tok::arrow)) {
      isDeduced = false;
      while (next < tokens.size() && !tokens[next].is(tok::l_brace))
        ++next;
    }
    if (isDeduced || next >= tokens.size() || !tokens[next].is(tok::l_brace))
      return false;
    definition.bodyOpen = next;
    definition.bodyClose = site.tokens.match(next);
    return definition.bodyClose + 1 == tokens.size();
  }

  /// `decltype` of a call by itself with its own parameters.
  std::string resultType() const {
    std::string arguments;
    for (ObjectId parameter : function.parameters) {
      const std::string &name = module[parameter].name;
      if (name.empty())
        return "";
      arguments += (arguments.empty() ? "" : ", ") + ("static_cast<decltype(" + name + ") &&>(" + name + ")");
    }
    for (OpId call : site.plan.calls)
      if (module[module[call].callee].body == site.function)
        if (std::optional<unsigned> open = argumentsOf(site, module[call].range))
          if (auto callee = site.tokens.slice(module[call].range.begin, *open))
            return "decltype(" + flatten(*callee) + "(" + arguments + "))";
    return "";
  }

  /// Calls by itself call the plain form. One whose text is unusual goes through the site, which knows that
  /// it is below the cut-off.
  std::vector<Replacement> ownCalls() const {
    std::vector<Replacement> result;
    module.walk(function.body, [&](OpId id) {
      const Op &op = module[id];
      if (op.kind != OpKind::Call || !op.callee.valid() || module[op.callee].body != site.function ||
          module[op.callee].kind != CalleeKind::Direct)
        return;
      std::optional<unsigned> open = argumentsOf(site, op.range);
      if (open && hasAllArguments(op.range, *open))
        result.push_back({op.range.begin, *open, "xcs_run"});
    });
    llvm::sort(result, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
    auto same = [](const Replacement &a, const Replacement &b) { return a.begin == b.begin; };
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
  }

  /// Default arguments of another declaration are not those of the plain form.
  bool hasAllArguments(const SourceRange &call, unsigned open) const {
    std::size_t first = site.tokens.indexAt(open), last = site.tokens.match(first);
    std::size_t commas = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
      if (tokens[i].is(tok::l_paren) || tokens[i].is(tok::l_brace) || tokens[i].is(tok::l_square))
        i = site.tokens.match(i);
      else
        commas += tokens[i].is(tok::comma);
    }
    return last < tokens.size() && tokens[last].end == call.end && commas + 1 == function.parameters.size();
  }

  const Site &site;
  const Module &module;
  const Function &function;
  TokenRange tokens;
  Definition definition;
  bool isDeduced = false;
};

} // namespace

std::optional<unsigned> argumentsOf(const Site &site, const SourceRange &call) {
  if (!call.valid() || call.inMacro || call.file != site.module[site.function].range.file)
    return std::nullopt;
  std::optional<TokenRange> text = site.tokens.slice(call);
  if (!text || text->empty() || !text->back().is(tok::r_paren))
    return std::nullopt;
  std::size_t open = site.tokens.match(site.tokens.indexAt(text->back().begin));
  TokenRange all = site.tokens.all();
  std::size_t first = site.tokens.indexAt(call.begin);
  if (open >= all.size() || open <= first)
    return std::nullopt;
  for (const Token &token : all.slice(first, open - first))
    if (token.inDirective || (!token.isName() && !token.is(tok::coloncolon) && !token.is(tok::less) &&
                              !token.is(tok::greater) && !token.is(tok::comma)))
      return std::nullopt;
  return all[open].begin;
}

std::optional<PlainForm> plainForm(const Site &site) { return FormWriter(site).write(); }

} // namespace xcs::rewrite
