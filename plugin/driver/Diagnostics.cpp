// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/Diagnostics.h"
#include "driver/ClangCompat.h"
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

void printMessages(CompilerInstance &outer, SideFiles &places, llvm::ArrayRef<Message> messages,
                   const Options &options) {
  using Level = Message::Level;
  DiagnosticsEngine &engine = outer.getDiagnostics();
  DiagnosticOptions &printing = outer.getDiagnosticOpts();
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
    const SourceLocation at = places.map(message.file, message.offset);
    CharSourceRange range;
    if (!oneLine && at.isValid() && message.endOffset)
      range = CharSourceRange::getCharRange(at, at.getLocWithOffset(*message.endOffset - message.offset));
    // The text of a remark names its own option, as Clang's do; custom diagnostics have no flag in Clang 19.
    const bool carets = printing.ShowCarets;
    printing.ShowCarets = carets && !oneLine;
    report(engine, at, message.level,
           message.level == Level::Remark ? message.text + " [-Rxcs]" : message.text, range);
    printing.ShowCarets = carets;
  }
}

void printRemark(DiagnosticsEngine &diagnostics, llvm::StringRef text) {
  report(diagnostics, {}, Message::Level::Remark, (text + " [-Rxcs]").str());
}

// --- the outer parse
// -------------------------------------------------------------------------------------------------

namespace {

class OriginalTextConsumer : public DiagnosticConsumer {
public:
  OriginalTextConsumer(CompilerInstance &outer, std::shared_ptr<const EditedFiles> edited)
      : sources(outer.getSourceManager()), files(std::move(edited)) {
    DiagnosticsEngine &engine = outer.getDiagnostics();
    inner = engine.getClient();
    owned = engine.takeClient();
    NumWarnings = inner->getNumWarnings();
    NumErrors = inner->getNumErrors();
    relay = makeRelay(engine, sources, inner);
  }

  void print(llvm::ArrayRef<StoredDiagnostic> diagnostics, SideFiles &places) {
    for (const StoredDiagnostic &diagnostic : diagnostics) {
      remember(diagnostic);
      std::vector<CharSourceRange> ranges;
      for (const CharSourceRange &range : diagnostic.getRanges())
        if (CharSourceRange mapped = mapRange(range, places); mapped.isValid())
          ranges.push_back(mapped);
      std::vector<FixItHint> hints;
      for (FixItHint hint : diagnostic.getFixIts()) {
        hint.RemoveRange = mapRange(hint.RemoveRange, places);
        if (hint.RemoveRange.isValid() && hint.InsertFromRange.isInvalid())
          hints.push_back(hint);
      }
      SourceLocation at = places.map(diagnostic.getLocation());
      relay->Report(StoredDiagnostic(diagnostic.getLevel(), diagnostic.getID(), diagnostic.getMessage(),
                                     at.isValid() ? FullSourceLoc(at, sources) : FullSourceLoc(), ranges,
                                     hints));
      NumWarnings += diagnostic.getLevel() == DiagnosticsEngine::Warning;
    }
  }

  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &info) override {
    const EditedText *text = nullptr;
    unsigned offset = 0;
    FileID file;
    if (info.hasSourceManager() && info.getLocation().isValid()) {
      std::tie(file, offset) = sources.getDecomposedLoc(sources.getFileLoc(info.getLocation()));
      auto entry = sources.getFileEntryRefForID(file);
      auto found = entry ? files->find(&entry->getFileEntry()) : files->end();
      text = found == files->end() ? nullptr : &found->second;
    }
    if (level != DiagnosticsEngine::Note)
      dropping = text && isRepeated(level, info, *text, sources.getFileEntryForID(file), offset);
    if (dropping)
      return;
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (!text || !text->lineIsEdited(offset) || hasLineMarker(file, offset)) {
      inner->HandleDiagnostic(level, info);
      return;
    }
    llvm::SmallString<256> message;
    info.FormatDiagnostic(message);
    const SourceLocation at = originalText(file, *text).getLocWithOffset(text->toOriginal(offset).offset);
    relayFlagValue(*relay, info, inner);
    relay->Report(StoredDiagnostic(level, info.getID(), message, FullSourceLoc(at, sources), {}, {}));
  }

  void BeginSourceFile(const LangOptions &options, const Preprocessor *pp) override {
    inner->BeginSourceFile(options, pp);
  }
  void EndSourceFile() override { inner->EndSourceFile(); }
  void finish() override { inner->finish(); }
  bool IncludeInDiagnosticCounts() const override { return inner->IncludeInDiagnosticCounts(); }
  void clear() override {
    DiagnosticConsumer::clear();
    inner->clear();
  }

private:
  using Key =
      std::tuple<unsigned, const FileEntry *, unsigned, std::string>; // id, file, original offset, message

  static CharSourceRange mapRange(const CharSourceRange &range, SideFiles &places) {
    SourceLocation begin = places.map(range.getBegin()), end = places.map(range.getEnd());
    return begin.isInvalid() || end.isInvalid() ? CharSourceRange()
                                                : CharSourceRange({begin, end}, range.isTokenRange());
  }

  void remember(const StoredDiagnostic &diagnostic) {
    if (diagnostic.getLevel() == DiagnosticsEngine::Note || diagnostic.getLocation().isInvalid())
      return;
    const FullSourceLoc at = diagnostic.getLocation().getFileLoc();
    auto [file, offset] = at.getDecomposedLoc();
    printed.insert(
        {diagnostic.getID(), at.getManager().getFileEntryForID(file), offset, diagnostic.getMessage().str()});
  }

  /// Whether this was printed already: by the nested parse, or by the back end for the other copy of the same
  /// loop.
  bool isRepeated(DiagnosticsEngine::Level level, const Diagnostic &info, const EditedText &text,
                  const FileEntry *file, unsigned offset) {
    if (level >= DiagnosticsEngine::Error)
      return false;
    const EditedText::Place place = text.toOriginal(offset);
    llvm::SmallString<256> message;
    info.FormatDiagnostic(message);
    Key key(info.getID(), file, place.offset, message.str().str());
    return place.generated ? !printed.insert(std::move(key)).second : printed.count(key) != 0;
  }

  /// Whether the place is known by another name and line than its own; then the text of that other file is
  /// not at hand.
  bool hasLineMarker(FileID file, unsigned offset) const {
    SourceLocation at = sources.getLocForStartOfFile(file).getLocWithOffset(offset);
    const PresumedLoc said = sources.getPresumedLoc(at),
                      real = sources.getPresumedLoc(at, /*UseLineDirectives=*/false);
    return said.isInvalid() || said.getLine() != real.getLine() ||
           StringRef(said.getFilename()) != real.getFilename();
  }

  SourceLocation originalText(FileID file, const EditedText &text) {
    FileID &side = sides[file];
    if (side.isInvalid())
      side = sources.createFileID(llvm::MemoryBuffer::getMemBufferCopy(
                                      text.original(), sources.getFileEntryRefForID(file)->getName()),
                                  SrcMgr::C_User, 0, 0, sources.getIncludeLoc(file));
    return sources.getLocForStartOfFile(side);
  }

  SourceManager &sources;
  std::shared_ptr<const EditedFiles> files;
  DiagnosticConsumer *inner;
  std::unique_ptr<DiagnosticConsumer> owned;
  std::unique_ptr<DiagnosticsEngine> relay;
  std::set<Key> printed;
  llvm::DenseMap<FileID, FileID> sides;
  bool dropping = false;
};

} // namespace

void showOriginalText(CompilerInstance &outer, std::shared_ptr<const EditedFiles> files, SideFiles &places,
                      llvm::ArrayRef<StoredDiagnostic> replaced) {
  auto consumer = std::make_unique<OriginalTextConsumer>(outer, std::move(files));
  consumer->print(replaced, places);
  outer.getDiagnostics().setClient(consumer.release(), /*ShouldOwnClient=*/true);
}

} // namespace xcs::driver
