// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/Diagnostics.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace clang;

namespace xcs::driver {

// --- places
// ----------------------------------------------------------------------------------------------------------

SourceLocation SideFiles::map(SourceLocation location) {
  if (location.isInvalid())
    return {};
  auto [file, offset] = nested.getDecomposedLoc(location);
  return location.isFileID() ? mapIn(file, offset, true) : mapMacro(file).getLocWithOffset(offset);
}

/// Expands the macro again, so to speak: where diagnostics say "expanded from", they find the same chain.
SourceLocation SideFiles::mapMacro(FileID expansion) {
  SourceLocation &mapped = macros[expansion];
  if (mapped.isValid())
    return mapped;
  const SrcMgr::ExpansionInfo &info = nested.getSLocEntry(expansion).getExpansion();
  const unsigned length = nested.getFileIDSize(expansion);
  const SourceLocation spelling = map(info.getSpellingLoc()), begin = map(info.getExpansionLocStart());
  const SourceLocation place = info.isMacroArgExpansion()
                                   ? outer.createMacroArgExpansionLoc(spelling, begin, length)
                                   : outer.createExpansionLoc(spelling, begin, map(info.getExpansionLocEnd()),
                                                              length, info.isExpansionTokenRange());
  return macros[expansion] = place;
}

SourceLocation SideFiles::map(FileID file, unsigned offset) {
  return file.isInvalid() ? SourceLocation() : mapIn(file, offset, false);
}

SourceLocation SideFiles::mapIn(FileID file, unsigned offset, bool withIncludes) {
  const llvm::MemoryBufferRef buffer = nested.getBufferOrFake(file);
  const SourceLocation start = nested.getLocForStartOfFile(file);
  const SourceLocation includedFrom = withIncludes ? map(nested.getIncludeLoc(file)) : SourceLocation();
  offset = std::min<unsigned>(offset, buffer.getBufferSize());

  const PresumedLoc presumed = nested.getPresumedLoc(start.getLocWithOffset(offset));
  const StringRef name = nested.getPresumedLoc(start, /*UseLineDirectives=*/false).getFilename();
  const unsigned line = nested.getLineNumber(file, offset);
  if (presumed.isValid() && (presumed.getLine() != line || presumed.getFilename() != name)) {
    // A line marker speaks of another file. One line of text, on the line where that file has it, shows the
    // place.
    StringRef text = buffer.getBuffer();
    const size_t begin = offset - (nested.getColumnNumber(file, offset) - 1);
    std::string lines(presumed.getLine() - 1, '\n');
    const unsigned place = lines.size() + (offset - begin);
    lines += text.slice(begin, text.find('\n', begin));
    FileID side = outer.createFileID(llvm::MemoryBuffer::getMemBufferCopy(lines, presumed.getFilename()),
                                     SrcMgr::C_User, 0, 0, includedFrom);
    return outer.getLocForStartOfFile(side).getLocWithOffset(place);
  }
  FileID &side = files[{file, withIncludes}];
  if (side.isInvalid())
    side = outer.createFileID(llvm::MemoryBuffer::getMemBufferCopy(buffer.getBuffer(), name), SrcMgr::C_User,
                              0, 0, includedFrom);
  return outer.getLocForStartOfFile(side).getLocWithOffset(offset);
}

// --- the nested parse's warnings
// -------------------------------------------------------------------------------------

/// Decided at the end of a unit, from all of it; the nested parse has not seen all bodies.
static bool needsWholeUnit(unsigned id) {
  switch (id) {
  case diag::warn_unused_function:
  case diag::warn_unused_member_function:
  case diag::warn_unused_template:
  case diag::warn_unneeded_internal_decl:
  case diag::warn_unneeded_member_function:
  case diag::warn_unused_const_variable:
  case diag::warn_unused_private_field:
  case diag::warn_undefined_internal:
  case diag::warn_undefined_inline:
    return true;
  default:
    return false;
  }
}

std::vector<StoredDiagnostic> warningsIn(llvm::ArrayRef<StoredDiagnostic> diagnostics,
                                         llvm::ArrayRef<FileRange> ranges) {
  auto isInside = [&](const FullSourceLoc &location) {
    if (location.isInvalid())
      return false;
    auto [file, offset] = location.getFileLoc().getDecomposedLoc();
    return llvm::any_of(ranges, [&, file = file, offset = offset](const FileRange &range) {
      return range.file == file && range.begin <= offset && offset < range.end;
    });
  };
  std::vector<StoredDiagnostic> chosen;
  bool follows = false;
  for (const StoredDiagnostic &diagnostic : diagnostics) {
    if (diagnostic.getLevel() != DiagnosticsEngine::Note)
      follows = diagnostic.getLevel() >= DiagnosticsEngine::Warning && !needsWholeUnit(diagnostic.getID()) &&
                isInside(diagnostic.getLocation());
    if (follows)
      chosen.push_back(diagnostic);
  }
  return chosen;
}

// --- XCS's own messages
// ----------------------------------------------------------------------------------------------

static DiagnosticIDs::Level engineLevel(Message::Level level) {
  switch (level) {
  case Message::Level::Remark:
    return DiagnosticIDs::Remark;
  case Message::Level::Note:
    return DiagnosticIDs::Note;
  case Message::Level::Warning:
    return DiagnosticIDs::Warning;
  case Message::Level::Error:
    return DiagnosticIDs::Error;
  }
  llvm_unreachable("all levels are handled");
}

static void report(DiagnosticsEngine &engine, SourceLocation at, Message::Level level, std::string text,
                   CharSourceRange range = {}) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  auto builder = engine.Report(at, engine.getDiagnosticIDs()->getCustomDiagID(engineLevel(level), "%0"));
  builder << text;
  if (range.isValid())
    builder << range;
}

std::vector<PlacedMessage> placeMessages(llvm::ArrayRef<Message> messages, SideFiles &places,
                                         const DiagnosticsEngine &engine, const Options &options) {
  using Level = Message::Level;
  std::vector<PlacedMessage> placed;
  bool shown = false, oneLine = false;
  for (const Message &message : messages) {
    if (message.level == Level::Remark) {
      oneLine = true;
      shown = message.category == Message::Class::Applied  ? options.showApplied
              : message.category == Message::Class::Missed ? options.showMissed
                                                           : options.showOther;
    } else if (message.level != Level::Note) {
      oneLine = false;
      shown = message.level == Level::Error || !engine.getIgnoreAllWarnings();
    }
    if (!shown)
      continue;
    PlacedMessage result{message.level, oneLine, places.map(message.file, message.offset), {}, message.text};
    if (!oneLine && result.at.isValid() && message.endOffset)
      result.range = CharSourceRange::getCharRange(
          result.at, result.at.getLocWithOffset(*message.endOffset - message.offset));
    // The text of a remark names its own option, as Clang's do; custom diagnostics have no flag in Clang 19.
    if (message.level == Level::Remark)
      result.text += " [-Rxcs]";
    placed.push_back(std::move(result));
  }
  return placed;
}

void printMessages(CompilerInstance &outer, llvm::ArrayRef<PlacedMessage> messages) {
  DiagnosticOptions &printing = outer.getDiagnosticOpts();
  const bool carets = printing.ShowCarets;
  for (const PlacedMessage &message : messages) {
    printing.ShowCarets = carets && !message.oneLine;
    report(outer.getDiagnostics(), message.at, message.level, message.text, message.range);
    printing.ShowCarets = carets;
  }
}

void printRemark(DiagnosticsEngine &diagnostics, llvm::StringRef text) {
  report(diagnostics, {}, Message::Level::Remark, (text + " [-Rxcs]").str());
}

} // namespace xcs::driver
