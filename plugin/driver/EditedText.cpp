// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/EditedText.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using llvm::StringRef;

namespace xcs::driver {

std::optional<EditedText> EditedText::make(std::string original, std::vector<TextEdit> edits,
                                           StringRef before, StringRef after, std::string &why) {
  llvm::sort(edits);
  EditedText text;
  text.source = std::move(original);
  unsigned done = 0;
  for (const TextEdit &edit : edits) {
    if (edit.begin < done || edit.end < edit.begin || edit.end > text.source.size()) {
      why = "edits overlap or leave the file";
      return std::nullopt;
    }
    StringRef replaced = StringRef(text.source).slice(edit.begin, edit.end);
    if (replaced.count('\n') != StringRef(edit.text).count('\n')) {
      why = "an edit changes the number of lines";
      return std::nullopt;
    }
    text.result.append(text.source, done, edit.begin - done);
    const unsigned newBegin = text.result.size();
    text.result += before;
    text.result += edit.text;
    text.result += after;
    text.spans.push_back({edit.begin, edit.end, newBegin, static_cast<unsigned>(text.result.size())});
    done = edit.end;
  }
  text.result.append(text.source, done);
  return text;
}

EditedText::Place EditedText::toOriginal(unsigned offset) const {
  auto span = llvm::partition_point(spans, [&](const Span &s) { return s.newEnd <= offset; });
  if (span == spans.end() || offset < span->newBegin) {
    if (span == spans.begin())
      return {offset, false};
    --span;
    return {offset - span->newEnd + span->end, false};
  }
  // Same line of the same replacement; of the text that was there, the first word, because columns mean
  // nothing any more.
  const StringRef text = source;
  unsigned place = span->begin;
  for (size_t lines = StringRef(result).slice(span->newBegin, offset).count('\n'); lines > 0; --lines)
    place = text.find('\n', place) + 1;
  const size_t word = text.find_first_not_of(" \t", place);
  if (word < span->end && text[word] != '\n')
    place = word;
  return {place, true};
}

bool EditedText::lineIsEdited(unsigned offset) const {
  const size_t before = StringRef(result).rfind('\n', offset); // in what comes before `offset`
  const unsigned begin = before == StringRef::npos ? 0 : before + 1;
  const unsigned end = std::min<size_t>(StringRef(result).find('\n', offset), result.size());
  return llvm::any_of(spans, [&](const Span &s) { return s.newBegin <= end && begin <= s.newEnd; });
}

} // namespace xcs::driver
