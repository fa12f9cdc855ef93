// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Draft.h"
#include "rewrite/Views.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace xcs::rewrite {

namespace {

/// Identifiers of a text in order of appearance. Those in literals count as well: a capture too many does no
/// harm.
std::vector<std::string> identifiersIn(llvm::StringRef text) {
  std::vector<std::string> result;
  auto isPart = [](char c) { return llvm::isAlnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; };
  while (!text.empty()) {
    llvm::StringRef word = text.take_while(isPart);
    if (word.empty()) {
      text = text.drop_front();
      continue;
    }
    if (!llvm::isDigit(word.front()))
      result.push_back(word.str());
    text = text.drop_front(word.size());
  }
  return result;
}

std::string captures(const Draft &draft, llvm::StringRef body, const std::map<std::string, unsigned> &views) {
  std::string result = "[&";
  std::set<std::string> done;
  for (const std::string &name : identifiersIn(body))
    if (draft.copies.count(name) && done.insert(name).second)
      result += ", " + name;
  for (const auto &[name, words] : views)
    result += ", xcs_c_" + name + " = ::xcs::detail::hold<" + std::to_string(words) + ">(" + name + ")";
  return result + "]";
}

} // namespace

std::string withHash(std::string text, llvm::StringRef key) {
  std::uint64_t hash = llvm::xxh3_64bits((key + "\n" + text).str());
  std::string literal;
  llvm::raw_string_ostream(literal) << llvm::format_hex(hash, 18) << "ULL";
  std::string result;
  for (char c : text)
    if (c == HashMark)
      result += literal;
    else
      result += c;
  return result;
}

std::string assemble(const Draft &draft, llvm::StringRef key) {
  std::string text = draft.head;
  for (std::size_t i = 0; i < draft.lambdas.size(); ++i) {
    const Draft::Lambda &lambda = draft.lambdas[i];
    std::map<std::string, unsigned> views;
    std::string body = resolveViews(lambda.body, draft.views, views), held;
    for (const auto &[name, words] : views)
      held += "auto &xcs_v_" + name + " = xcs_c_" + name + ".get(); ";
    // Mutable: copies have the type of the original then, and overloads are chosen as before.
    text += (i ? ", " : "") + captures(draft, body, views) + "(" + lambda.parameters + ") mutable { " + held +
            body + " }";
  }
  return withHash(text + draft.tail, key);
}

} // namespace xcs::rewrite
