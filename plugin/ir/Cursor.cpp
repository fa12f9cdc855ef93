// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Cursor.h"
#include "ir/Syntax.h"
#include <cstdlib>

namespace xcs::ir {

void Cursor::failAt(std::size_t where, const llvm::Twine &what) {
  if (failed())
    return;
  llvm::StringRef before = text.take_front(where);
  std::size_t lineStart = before.rfind('\n') == llvm::StringRef::npos ? 0 : before.rfind('\n') + 1;
  message = std::to_string(before.count('\n') + 1) + ":" + std::to_string(where - lineStart + 1) + ": " +
            what.str();
  position = text.size();
}

void Cursor::skip() {
  while (position < text.size()) {
    if (llvm::isSpace(text[position]))
      ++position;
    else if (text.substr(position).starts_with("//"))
      position = std::min(text.find('\n', position), text.size());
    else
      break;
  }
}

llvm::StringRef Cursor::rest() {
  skip();
  return text.substr(position);
}

bool Cursor::atEnd() { return rest().empty(); }
bool Cursor::isSameLine() {
  std::size_t before = position;
  skip();
  return !text.slice(before, position).contains('\n');
}
char Cursor::peek() { return atEnd() ? 0 : text[position]; }

bool Cursor::tryPunct(llvm::StringRef punct) {
  if (!rest().starts_with(punct))
    return false;
  position += punct.size();
  return true;
}

void Cursor::expectPunct(llvm::StringRef punct) {
  if (!tryPunct(punct))
    fail("expected '" + punct + "'");
}

llvm::StringRef Cursor::peekWord() { return rest().take_front(identifierLength(rest())); }

bool Cursor::tryWord(llvm::StringRef word) {
  if (peekWord() != word)
    return false;
  position += word.size();
  return true;
}

void Cursor::expectWord(llvm::StringRef word) {
  if (!tryWord(word))
    fail("expected '" + word + "'");
}

llvm::StringRef Cursor::takeWord() {
  llvm::StringRef word = peekWord();
  position += word.size();
  return word;
}

bool Cursor::tryPlace(llvm::StringRef word) {
  if (!rest().starts_with(word) || !rest().drop_front(word.size()).starts_with("@"))
    return false;
  position += word.size() + 1;
  return true;
}

bool Cursor::atName() { return peek() == '"' || !peekWord().empty(); }

std::string Cursor::name(const llvm::Twine &what) {
  if (peek() == '"')
    return string(what);
  llvm::StringRef word = takeWord();
  if (word.empty())
    fail("expected " + what);
  return word.str();
}

std::string Cursor::string(const llvm::Twine &what) {
  std::size_t start = tell();
  if (!tryPunct("\"")) {
    fail("expected " + what);
    return "";
  }
  std::string result;
  for (; position < text.size(); ++position) {
    char c = text[position];
    if (c == '\n')
      break;
    if (c == '"') {
      ++position;
      return result;
    }
    if (c != '\\') {
      result += c;
      continue;
    }
    llvm::StringRef escape = text.substr(position + 1);
    if (escape.starts_with("n")) {
      result += '\n';
    } else if (escape.size() >= 3 && escape[0] == 'x' && llvm::isHexDigit(escape[1]) &&
               llvm::isHexDigit(escape[2])) {
      result += static_cast<char>(llvm::hexDigitValue(escape[1]) * 16 + llvm::hexDigitValue(escape[2]));
      position += 2;
    } else if (escape.starts_with("\"") || escape.starts_with("\\")) {
      result += escape[0];
    } else {
      fail("unknown escape sequence");
      return "";
    }
    ++position;
  }
  failAt(start, "unterminated string");
  return "";
}

unsigned Cursor::number(const llvm::Twine &what) {
  llvm::StringRef digits = rest().take_while(llvm::isDigit);
  unsigned result = 0;
  if (digits.empty())
    fail("expected " + what);
  else if (digits.getAsInteger(10, result))
    fail(what + " is too large");
  position = failed() ? position : position + digits.size();
  return result;
}

std::int64_t Cursor::integer(const llvm::Twine &what) {
  llvm::StringRef all = rest();
  std::size_t sign = all.starts_with("-") ? 1 : 0;
  llvm::StringRef digits = all.take_front(sign + all.drop_front(sign).take_while(llvm::isDigit).size());
  std::int64_t result = 0;
  if (digits.size() == sign)
    fail("expected " + what);
  else if (digits.getAsInteger(10, result))
    fail("integer does not fit 64 bits");
  position = failed() ? position : position + digits.size();
  return result;
}

double Cursor::real(const llvm::Twine &what) {
  std::string digits =
      rest().take_while([](char c) { return llvm::isAlnum(c) || c == '.' || c == '+' || c == '-'; }).str();
  char *end = nullptr;
  double result = std::strtod(digits.c_str(), &end);
  if (digits.empty() || *end) {
    fail("expected " + what);
    return 0;
  }
  position += digits.size();
  return result;
}

std::string Cursor::label(const llvm::Twine &what) {
  llvm::StringRef word = rest().take_while([](char c) { return isIdentifierPart(c) || c == '.'; });
  if (word.empty())
    fail("expected " + what);
  position += word.size();
  return word.str();
}

llvm::StringRef Cursor::typeSpelling() {
  llvm::StringRef spelling = rest().take_front(typeLength(rest()));
  position += spelling.size();
  return spelling.rtrim();
}

} // namespace xcs::ir
