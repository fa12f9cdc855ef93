// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Syntax.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace xcs::ir {

std::size_t identifierLength(llvm::StringRef text) {
  if (text.empty() || !isIdentifierStart(text[0]))
    return 0;
  std::size_t n = 1;
  while (n < text.size()) {
    char next = n + 1 < text.size() ? text[n + 1] : 0;
    if (isIdentifierPart(text[n]))
      ++n;
    else if (text.substr(n).starts_with("::") && n + 2 < text.size() && isIdentifierStart(text[n + 2]))
      n += 3;
    else if ((text[n] == '.' && llvm::isDigit(next)) || (text[n] == '-' && isIdentifierStart(next)))
      n += 2;
    else
      break;
  }
  return n;
}

std::size_t typeLength(llvm::StringRef text) {
  std::size_t n = 0;
  for (;;) {
    std::size_t name = identifierLength(text.substr(n));
    if (name == 0)
      return 0;
    n += name;
    if (n >= text.size() || text[n] != '<')
      break;
    int depth = 0;
    std::size_t i = n;
    for (; i < text.size(); ++i) {
      char c = text[i];
      if (!isIdentifierPart(c) && !llvm::StringRef("<>:, *&").contains(c))
        return 0;
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (depth == 0)
        break;
    }
    if (depth != 0)
      return 0;
    n = i + 1;
    if (!text.substr(n).starts_with("::"))
      break;
    n += 2;
  }
  for (std::size_t i = n;;) {
    while (i < text.size() && text[i] == ' ')
      ++i;
    if (i >= text.size() || text[i] != '*')
      return n;
    n = ++i;
  }
}

std::string quote(llvm::StringRef text) {
  std::string result = "\"";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\')
      (result += '\\') += static_cast<char>(c);
    else if (c == '\n')
      result += "\\n";
    else if (c < 0x20 || c == 0x7f)
      ((result += "\\x") += llvm::hexdigit(c >> 4, true)) += llvm::hexdigit(c & 15, true);
    else
      result += static_cast<char>(c);
  }
  return result + '"';
}

std::string quoteName(llvm::StringRef name) {
  // Words that may follow a name or stand where a name may stand.
  static constexpr llvm::StringLiteral keywords[] = {
      "algorithm",   "alias-any", "allocates", "append",      "arguments",  "arms",     "as",
      "associative", "atomic",    "await",     "batch",       "begins",     "bits",     "body",
      "body-range",  "branch",    "break",     "call",        "callee",     "captured", "cond",
      "condition",   "const",     "constant",  "construct",   "container",  "continue", "copy",
      "custom",      "declared",  "declares",  "effect",      "else",       "false",    "for",
      "fresh",       "from",      "function",  "global",      "goto",       "guarded",  "header",
      "headerless",  "if",        "in",        "independent", "index",      "init",     "io",
      "key",         "latency",   "let",       "library",     "load",       "local",    "loop",
      "member",      "members",   "model",     "named",       "noexcept",   "none",     "noreturn",
      "observed",    "of",        "opaque",    "ordered",     "param",      "path",     "pure",
      "range",       "read",      "restrict",  "return",      "sequential", "short",    "static",
      "step",        "store",     "switch",    "taken",       "thread",     "throw",    "throws",
      "to",          "true",      "try",       "type",        "unknown",    "update",   "value",
      "var",         "virtual",   "volatile",  "waits",       "weight",     "write",    "yields"};
  bool isPlain = !name.empty() && identifierLength(name) == name.size() && !name.contains('-') &&
                 name != "_" &&
                 std::find(std::begin(keywords), std::end(keywords), name) == std::end(keywords);
  return isPlain ? name.str() : quote(name);
}

std::string formatDouble(double number) {
  char buffer[40];
  if (number == std::floor(number) && std::fabs(number) < 1e15) {
    std::snprintf(buffer, sizeof buffer, "%.0f", number);
    return buffer;
  }
  for (int precision = 1; precision <= 17; ++precision) {
    std::snprintf(buffer, sizeof buffer, "%.*g", precision, number);
    if (std::strtod(buffer, nullptr) == number)
      break;
  }
  return buffer;
}

} // namespace xcs::ir
