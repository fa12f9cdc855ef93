// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A hook for tests of the driver: edits from a file instead of from the rewriter.

#include "driver/NestedParse.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"
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

std::vector<Edit> readTestEdits(const SourceManager &nested, StringRef path, std::string &why) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer) {
    why = ("cannot read '" + path + "'").str();
    return {};
  }
  std::vector<Edit> edits;
  SmallVector<StringRef> lines;
  (*buffer)->getBuffer().split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (StringRef line : lines) {
    auto [name, change] = line.split('\t');
    auto [from, to] = change.split('\t');
    const std::string text = unescape(from);
    for (unsigned i = 1; i < nested.local_sloc_entry_size(); ++i) {
      const SrcMgr::SLocEntry &slot = nested.getLocalSLocEntry(i);
      if (!slot.isFile() || llvm::sys::path::filename(slot.getFile().getName()) != name)
        continue;
      const FileID file = nested.getFileID(SourceLocation::getFromRawEncoding(slot.getOffset()));
      const StringRef data = nested.getBufferData(file);
      if (size_t place = data.find(text); place != StringRef::npos)
        edits.push_back({file, unsigned(place), unsigned(place + text.size()), unescape(to)});
      else
        why = "the text to edit is not there";
    }
  }
  return edits;
}

} // namespace xcs::driver
