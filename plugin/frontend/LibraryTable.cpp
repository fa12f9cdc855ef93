// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LibraryTable.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"

namespace xcs::frontend {

namespace {

struct Row {
  const char *scopes, *names;
  LibraryRole role;
  const char *effects;
};

constexpr Row rows[] = {
#define XCS_LIBRARY(scopes, names, role, effects) {scopes, names, LibraryRole::role, effects},
#include "frontend/Library.def"
};

struct Table {
  llvm::StringMap<llvm::SmallVector<TableEntry, 1>> entries;
  std::vector<std::string> errors;
  struct Written {
    std::string scope, name, key;
    unsigned position;
  };
  std::vector<Written> written;

  Table() {
    for (const Row &row : rows)
      add(row);
  }

private:
  void fail(const Row &row, llvm::StringRef token) {
    errors.push_back((llvm::Twine(row.names) + ": " + token).str());
  }

  /// Splits at spaces outside of parentheses.
  static llvm::SmallVector<llvm::StringRef, 8> split(llvm::StringRef text) {
    llvm::SmallVector<llvm::StringRef, 8> tokens;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && text[i] == '(')
        ++depth;
      if (i < text.size() && text[i] == ')')
        --depth;
      if (i == text.size() || (text[i] == ' ' && depth == 0)) {
        if (i > start)
          tokens.push_back(text.slice(start, i));
        start = i + 1;
      }
    }
    return tokens;
  }

  /// "name/2-3@const?": reads the suffixes into `entry`, gives the name.
  llvm::StringRef parseName(const Row &row, llvm::StringRef text, TableEntry &entry) {
    entry.isOptional = text.size() > 1 && text.consume_back("?");
    if (text.consume_back("@const"))
      entry.constness = Constness::Const;
    else if (text.consume_back("@mutable"))
      entry.constness = Constness::Mutable;
    std::size_t slash = text.rfind('/');
    if (slash != llvm::StringRef::npos && slash + 1 < text.size() && llvm::isDigit(text[slash + 1])) {
      auto [low, high] = text.substr(slash + 1).split('-');
      if (low.getAsInteger(10, entry.minArity) ||
          (high.empty() ? false : high.getAsInteger(10, entry.maxArity)))
        fail(row, text);
      if (high.empty())
        entry.maxArity = entry.minArity;
      text = text.take_front(slash);
    }
    return text;
  }

  bool parseAccess(llvm::StringRef token, TableEntry &entry) {
    static constexpr llvm::StringLiteral letters = "rwau-";
    if (token.size() < 2 || !letters.contains(token[0]))
      return false;
    TableAccess access;
    access.isNone = token[0] == '-';
    access.kind = token[0] == 'w'   ? ir::AccessKind::Write
                  : token[0] == 'a' ? ir::AccessKind::Append
                  : token[0] == 'u' ? ir::AccessKind::Update
                                    : ir::AccessKind::Read;
    token = token.drop_front();
    if (token.consume_front("@"))
      access.isThrough = true;
    else if (unsigned number; token.consumeInteger(10, number))
      return false;
    else
      access.parameter = static_cast<int>(number);
    if (token.consume_front("*"))
      access.isThrough = true;
    while (token.consume_front(".")) {
      llvm::StringRef step = token.take_while([](char c) { return llvm::isAlpha(c); });
      token = token.drop_front(step.size());
      auto kind = llvm::StringSwitch<int>(step)
                      .Case("own", static_cast<int>(ir::StepKind::Owned))
                      .Case("size", static_cast<int>(ir::StepKind::Size))
                      .Case("deref", static_cast<int>(ir::StepKind::Deref))
                      .Case("key", static_cast<int>(ir::StepKind::Key))
                      .Case("any", static_cast<int>(ir::StepKind::Any))
                      .Default(-1);
      if (kind < 0)
        return false;
      access.steps.push_back(static_cast<ir::StepKind>(kind));
    }
    if (!token.empty())
      return false;
    entry.accesses.push_back(std::move(access));
    return true;
  }

  bool parseToken(llvm::StringRef token, TableEntry &entry) {
    auto numbered = [&](llvm::StringRef prefix, auto &out) {
      llvm::StringRef rest = token;
      return rest.consume_front(prefix) && !rest.empty() && !rest.getAsInteger(10, out);
    };
    auto worded = [&](llvm::StringRef prefix) {
      llvm::StringRef rest = token;
      if (!rest.consume_front(prefix) || !rest.consume_front("(") || !rest.consume_back(")") || rest.empty())
        return false;
      entry.why = rest.str();
      return true;
    };
    if (token.consume_front("?")) {
      if (token == "policy")
        return entry.checksPolicies = true;
      if (token == "convert")
        return entry.checksConversions = true;
      int need = llvm::StringSwitch<int>(token)
                     .Case("life", static_cast<int>(Need::Lifetime))
                     .Case("copy", static_cast<int>(Need::Copy))
                     .Case("move", static_cast<int>(Need::Move))
                     .Case("default", static_cast<int>(Need::Default))
                     .Case("construct", static_cast<int>(Need::Construct))
                     .Case("equal", static_cast<int>(Need::Equal))
                     .Case("less", static_cast<int>(Need::Less))
                     .Case("hash", static_cast<int>(Need::Hash))
                     .Case("arith", static_cast<int>(Need::Arithmetic))
                     .Default(-1);
      if (need >= 0)
        entry.needs.push_back(static_cast<Need>(need));
      return need >= 0;
    }
    if (token == "throws")
      return entry.throws = true;
    if (token == "alloc")
      return entry.allocates = entry.throws = true;
    if (token == "heap")
      return entry.allocates = true;
    if (token == "noreturn")
      return entry.noReturn = true;
    if (token == "sync")
      return entry.synchronizes = true;
    if (token == "thread")
      return entry.threadIdentity = true;
    if (token == "array")
      return entry.onArray = true;
    if (token == "library")
      return entry.onLibrary = true;
    if (token == "pure")
      return true; // says that nothing else is forgotten
    if (token == "fresh") {
      entry.result = LibraryResult::Fresh;
      return true;
    }
    if (worded("unknown"))
      return entry.unknown = true;
    if (worded("ordered"))
      return entry.ordered = true;
    if (int number; numbered("call", number)) {
      entry.callables.push_back(number);
      return true;
    }
    if (unsigned number; numbered("one", number) && number < 32) {
      entry.singles |= 1u << number;
      return true;
    }
    if (numbered("it", entry.iterators) || numbered("stream", entry.stream) ||
        numbered("manip", entry.manipulator) || numbered("format", entry.format) ||
        numbered("scan", entry.scan))
      return true;
    if (numbered("=", entry.resultParameter)) {
      entry.result = LibraryResult::Same;
      return true;
    }
    if (numbered(">", entry.resultParameter)) {
      entry.result = LibraryResult::Inside;
      return true;
    }
    if (unsigned weight; numbered("~", weight)) {
      entry.weight = weight;
      return true;
    }
    return parseAccess(token, entry);
  }

  void add(const Row &row) {
    TableEntry common;
    common.role = row.role;
    for (llvm::StringRef token : split(row.effects))
      if (!parseToken(token, common))
        fail(row, token);
    for (llvm::StringRef name : split(row.names)) {
      TableEntry entry = common;
      // Names such as "operator bool" do not occur: conversions are written "(bool)" and "(conversion)".
      llvm::StringRef last = parseName(row, name, entry);
      llvm::SmallVector<llvm::StringRef, 16> scopes;
      llvm::StringRef(row.scopes).split(scopes, ' ', -1, /*KeepEmpty=*/false);
      for (llvm::StringRef scope : scopes) {
        std::string key = scope == "::"            ? last.str()
                          : scope.starts_with("(") ? (scope + last).str()
                                                   : (scope + "::" + last).str();
        auto &list = entries[key];
        written.push_back({scope.str(), last.str(), key, static_cast<unsigned>(list.size())});
        list.push_back(entry);
      }
    }
  }
};

const Table &table() {
  static const Table instance;
  return instance;
}

} // namespace

llvm::ArrayRef<TableEntry> tableEntries(llvm::StringRef key) {
  auto found = table().entries.find(key);
  return found == table().entries.end() ? llvm::ArrayRef<TableEntry>() : llvm::ArrayRef(found->second);
}

void forEachTableEntry(llvm::function_ref<void(llvm::StringRef, llvm::StringRef, const TableEntry &)> visit) {
  for (const auto &row : table().written)
    visit(row.scope, row.name, table().entries.find(row.key)->second[row.position]);
}

llvm::ArrayRef<std::string> tableErrors() { return table().errors; }

} // namespace xcs::frontend
