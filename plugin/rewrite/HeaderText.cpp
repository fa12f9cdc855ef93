// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/HeaderText.h"

namespace xcs::rewrite {

namespace tok = clang::tok;

namespace {

/// +1 for what opens a bracket, -1 for what closes one.
int depthOf(const Token &token) {
  if (token.is(tok::l_paren) || token.is(tok::l_brace) || token.is(tok::l_square))
    return 1;
  return token.is(tok::r_paren) || token.is(tok::r_brace) || token.is(tok::r_square) ? -1 : 0;
}

} // namespace

std::optional<Step> stepOf(TokenRange increment, llvm::StringRef variable,
                           std::optional<std::int64_t> constant) {
  Step step;
  auto isVariable = [&](const Token &token) { return token.isName(variable); };
  if (increment.size() == 2) {
    bool prefix = isVariable(increment[1]);
    const Token &sign = increment[prefix ? 0 : 1];
    if ((!prefix && !isVariable(increment[0])) || (!sign.is(tok::plusplus) && !sign.is(tok::minusminus)))
      return std::nullopt;
    step.constant = sign.is(tok::plusplus) ? 1 : -1;
    return step;
  }
  if (increment.size() < 3 || !isVariable(increment[0]))
    return std::nullopt;
  TokenRange amount;
  if (increment[1].is(tok::plusequal) || increment[1].is(tok::minusequal)) {
    step.down = increment[1].is(tok::minusequal);
    amount = increment.drop_front(2);
  } else if (increment.size() == 5 && increment[1].is(tok::equal) && isVariable(increment[2]) &&
             (increment[3].is(tok::plus) || increment[3].is(tok::minus))) {
    step.down = increment[3].is(tok::minus);
    amount = increment.drop_front(4);
  } else {
    return std::nullopt;
  }
  int depth = 0;
  for (const Token &token : amount) {
    depth += depthOf(token);
    if ((depth == 0 && token.is(tok::comma)) || isVariable(token))
      return std::nullopt;
  }
  step.constant = constant;
  if (!constant)
    step.text = "+(" + flatten(amount) + ")"; // promoted: an enumerator becomes an integer
  return step;
}

std::string extraVariables(TokenRange init, std::vector<std::string> &names) {
  int depth = 0;
  bool afterComma = false, hasAngle = false;
  for (std::size_t i = 0; i < init.size(); ++i) {
    const Token &token = init[i];
    int change = depthOf(token);
    depth += change;
    if (change != 0)
      continue;
    hasAngle |= token.is(tok::less) || token.is(tok::greater);
    if (depth == 0 && token.is(tok::comma)) {
      if (hasAngle) // perhaps a comma of template arguments
        return "an unusual declaration of the loop variable";
      afterComma = true;
    } else if (afterComma && token.isName()) {
      afterComma = false;
      if (usesName(init.take_front(i), token.text))
        return "a loop header that declares '" + token.text + "' after using the name";
      names.push_back(token.text);
    } else if (afterComma && !token.is(tok::star)) {
      return "an unusual declaration of the loop variable";
    }
  }
  return "";
}

std::vector<TokenRange> argumentsOf(TokenRange call) {
  std::size_t open = 0;
  while (open < call.size() && !call[open].is(tok::l_paren))
    if (call[open++].is(tok::less))
      return {};
  std::vector<TokenRange> result;
  std::size_t begin = open + 1;
  int depth = 0;
  for (std::size_t i = open + 1; i < call.size(); ++i) {
    bool ends = depth == 0 && (call[i].is(tok::comma) || i + 1 == call.size());
    depth += depthOf(call[i]);
    if (!ends)
      continue;
    if (i == begin)
      return {};
    result.push_back(call.slice(begin, i - begin));
    begin = i + 1;
  }
  return result;
}

bool isPlainLambda(TokenRange text) {
  if (!text.front().is(tok::l_square))
    return false;
  std::size_t i = 1;
  for (; i < text.size() && !text[i].is(tok::r_square); ++i) {
    bool isDefault = i == 1 && text[i].is(tok::equal);
    if (!text[i].isName() && !text[i].is(tok::amp) && !text[i].is(tok::comma) && !text[i].is(tok::star) &&
        !isDefault)
      return false;
  }
  for (; i < text.size() && !text[i].is(tok::l_brace); ++i)
    if (text[i].isName("mutable"))
      return false;
  return true;
}

} // namespace xcs::rewrite
