// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A hook for tests of the driver: what a file says instead of what the pipeline says.

#include "driver/NestedParse.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace xcs::driver {

static std::string unescape(StringRef text) {
  std::string result;
  while (!text.empty()) {
    if (text.consume_front("\\n")) {
      result += '\n';
      continue;
    }
    result += text.front();
    text = text.drop_front();
  }
  return result;
}

/// Every place of `text` in files of that name, one per inclusion; with `name:N` only in the Nth inclusion.
static std::vector<std::pair<FileID, unsigned>> placesOf(const SourceManager &nested, StringRef name,
                                                         StringRef text) {
  std::vector<std::pair<FileID, unsigned>> places;
  auto [base, number] = name.split(':');
  unsigned wanted = 0, inclusion = 0;
  if (!number.empty())
    number.getAsInteger(10, wanted);
  for (unsigned i = 1; i < nested.local_sloc_entry_size(); ++i) {
    const SrcMgr::SLocEntry &slot = nested.getLocalSLocEntry(i);
    if (!slot.isFile() || llvm::sys::path::filename(slot.getFile().getName()) != base)
      continue;
    if (++inclusion != wanted && wanted != 0)
      continue;
    const FileID file = nested.getFileID(SourceLocation::getFromRawEncoding(slot.getOffset()));
    if (size_t place = nested.getBufferData(file).find(text); place != StringRef::npos)
      places.push_back({file, static_cast<unsigned>(place)});
  }
  return places;
}

static Message makeMessage(StringRef kind, StringRef text) {
  Message message;
  message.level = llvm::StringSwitch<Message::Level>(kind)
                      .Case("error", Message::Level::Error)
                      .Case("warning", Message::Level::Warning)
                      .Case("note", Message::Level::Note)
                      .Default(Message::Level::Remark);
  message.category = llvm::StringSwitch<Message::Class>(kind)
                         .Case("applied", Message::Class::Applied)
                         .Case("missed", Message::Class::Missed)
                         .Default(Message::Class::Other);
  message.text = text.str();
  return message;
}

Outcome readTestEdits(const SourceManager &nested, StringRef path) {
  Outcome outcome;
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer) {
    outcome.internalError = ("cannot read '" + path + "'").str();
    return outcome;
  }
  SmallVector<StringRef> lines, columns;
  (*buffer)->getBuffer().split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (StringRef line : lines) {
    columns.clear();
    line.split(columns, '\t');
    const bool isMessage = columns.size() == 4;
    const std::string text = unescape(columns.size() < 3 ? "" : columns[1]),
                      change = unescape(columns.back());
    auto places = placesOf(nested, columns[0], text);
    if (columns.size() < 3 || places.empty())
      outcome.internalError = ("the text to edit is not there: " + line).str();
    for (auto [file, place] : places) {
      const unsigned end = place + text.size();
      if (!isMessage) {
        outcome.edits.push_back({file, place, end, change});
        continue;
      }
      outcome.messages.push_back(makeMessage(columns[2], change));
      outcome.messages.back().file = file;
      outcome.messages.back().offset = place;
      outcome.messages.back().endOffset = end;
    }
  }
  return outcome;
}

} // namespace xcs::driver
