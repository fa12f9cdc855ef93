// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/OuterClient.h"
#include "driver/AsWritten.h"
#include "driver/ClangCompat.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace clang;

namespace xcs::driver {

OuterClient &OuterClient::install(CompilerInstance &outer, std::shared_ptr<const EditedFiles> files) {
  auto *client = new OuterClient(outer, std::move(files));
  outer.getDiagnostics().setClient(client, /*ShouldOwnClient=*/true);
  return *client;
}

OuterClient::OuterClient(CompilerInstance &outer, std::shared_ptr<const EditedFiles> edited)
    : outer(outer), sources(outer.getSourceManager()), files(std::move(edited)) {
  DiagnosticsEngine &engine = outer.getDiagnostics();
  inner = engine.getClient();
  owned = engine.takeClient();
  NumWarnings = inner->getNumWarnings();
  NumErrors = inner->getNumErrors();
  relay = makeRelay(engine, sources, inner);
}

// --- holding and printing
// --------------------------------------------------------------------------------------------

static CharSourceRange mapRange(const CharSourceRange &range, SideFiles &places) {
  SourceLocation begin = places.map(range.getBegin()), end = places.map(range.getEnd());
  return begin.isInvalid() || end.isInvalid() ? CharSourceRange()
                                              : CharSourceRange({begin, end}, range.isTokenRange());
}

void OuterClient::hold(llvm::ArrayRef<StoredDiagnostic> nested, SideFiles &places) {
  for (const StoredDiagnostic &diagnostic : nested) {
    if (diagnostic.getLevel() != DiagnosticsEngine::Note && diagnostic.getLocation().isValid()) {
      const FullSourceLoc at = diagnostic.getLocation().getFileLoc();
      auto [file, offset] = at.getDecomposedLoc();
      said.insert({diagnostic.getID(), at.getManager().getFileEntryForID(file), offset,
                   diagnostic.getMessage().str()});
    }
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
    const SourceLocation at = places.map(diagnostic.getLocation());
    held.emplace_back(diagnostic.getLevel(), diagnostic.getID(), diagnostic.getMessage(),
                      at.isValid() ? FullSourceLoc(at, sources) : FullSourceLoc(), ranges, hints);
    NumWarnings += diagnostic.getLevel() == DiagnosticsEngine::Warning;
  }
}

void OuterClient::release() {
  holding = false;
  for (const StoredDiagnostic &diagnostic : held)
    relay->Report(diagnostic);
  held.clear();
}

void OuterClient::print(StoredDiagnostic diagnostic) {
  if (holding)
    held.push_back(std::move(diagnostic));
  else
    relay->Report(diagnostic);
}

void OuterClient::HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &info) {
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
    if (holding)
      held.emplace_back(level, info);
    else
      inner->HandleDiagnostic(level, info);
    return;
  }
  llvm::SmallString<256> message;
  info.FormatDiagnostic(message);
  const SourceLocation at = originalText(file, *text).getLocWithOffset(text->toOriginal(offset).offset);
  relayFlagValue(*relay, info, inner);
  print(StoredDiagnostic(level, info.getID(), message, FullSourceLoc(at, sources), {}, {}));
}

// --- the original text
// -----------------------------------------------------------------------------------------------

/// Whether this was said already: by the nested parse, or by the back end of the other copy of the same loop.
bool OuterClient::isRepeated(DiagnosticsEngine::Level level, const Diagnostic &info, const EditedText &text,
                             const FileEntry *file, unsigned offset) {
  if (level >= DiagnosticsEngine::Error)
    return false;
  const EditedText::Place place = text.toOriginal(offset);
  llvm::SmallString<256> message;
  info.FormatDiagnostic(message);
  Key key(info.getID(), file, place.offset, message.str().str());
  return place.generated ? !said.insert(std::move(key)).second : said.count(key) != 0;
}

/// Whether the place is known by another name and line than its own; then the text of that other file is not
/// at hand.
bool OuterClient::hasLineMarker(FileID file, unsigned offset) const {
  const SourceLocation at = sources.getLocForStartOfFile(file).getLocWithOffset(offset);
  const PresumedLoc given = sources.getPresumedLoc(at);
  const PresumedLoc real = sources.getPresumedLoc(at, /*UseLineDirectives=*/false);
  return given.isInvalid() || given.getLine() != real.getLine() ||
         StringRef(given.getFilename()) != real.getFilename();
}

SourceLocation OuterClient::originalText(FileID file, const EditedText &text) {
  FileID &side = sides[file];
  if (side.isInvalid())
    side = sources.createFileID(
        llvm::MemoryBuffer::getMemBufferCopy(text.original(), sources.getFileEntryRefForID(file)->getName()),
        SrcMgr::C_User, 0, 0, sources.getIncludeLoc(file));
  return sources.getLocForStartOfFile(side);
}

// --- the unit
// --------------------------------------------------------------------------------------------------------

void OuterClient::BeginSourceFile(const LangOptions &options, const Preprocessor *pp) {
  inner->BeginSourceFile(options, pp);
}

void OuterClient::EndSourceFile() {
  if (!startingOver)
    release();
  inner->EndSourceFile();
}

void OuterClient::startOver() {
  startingOver = true;
  holding = false;
  auto first = llvm::find_if(held, [](const auto &it) { return it.getLevel() >= DiagnosticsEngine::Error; });
  startedOverFor = first == held.end() ? "" : first->getMessage().str();
  held.clear();
}

void OuterClient::compileOriginal() {
  // What a failed compile erases at its end must be gone before the other one makes it.
  outer.clearOutputFiles(/*EraseFiles=*/true);
  if (compileAsWritten(outer, *inner))
    printRemark(*relay, "this file is compiled as written: the text that XCS made of it is not valid (" +
                            startedOverFor + "), please report it");
  // What the compile that counts has said; summary and exit status follow from it.
  NumWarnings = inner->getNumWarnings();
  NumErrors = inner->getNumErrors();
}

void OuterClient::clear() {
  DiagnosticConsumer::clear();
  inner->clear();
}

} // namespace xcs::driver
