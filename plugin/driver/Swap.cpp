// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/Swap.h"
#include "driver/ClangCompat.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace clang;

namespace xcs::driver {

// On the lines of the replacement, so that no line moves.
static constexpr llvm::StringLiteral before = " _Pragma(\"xcs generated\") ";
static constexpr llvm::StringLiteral after = " _Pragma(\"xcs written\")";

/// All files of the nested parse that read `entry`.
static llvm::SmallVector<FileID, 2> inclusionsOf(const SourceManager &sm, const FileEntry &entry) {
  llvm::SmallVector<FileID, 2> found;
  for (unsigned i = 1; i < sm.local_sloc_entry_size(); ++i) {
    const SrcMgr::SLocEntry &slot = sm.getLocalSLocEntry(i);
    if (slot.isFile() && slot.getFile().getContentCache().OrigEntry &&
        &slot.getFile().getContentCache().OrigEntry->getFileEntry() == &entry)
      found.push_back(sm.getFileID(SourceLocation::getFromRawEncoding(slot.getOffset())));
  }
  return found;
}

static void leave(MergedEdits &merged, FileID file, const std::string &why) {
  Message message;
  message.category = Message::Class::Missed;
  message.text = "left as written: " + why;
  message.file = file;
  merged.messages.push_back(std::move(message));
  merged.left.emplace_back(file, why);
}

/// Opens a global module fragment if there is none, and puts the declarations into it. The pragma keeps it to
/// one line.
static TextEdit moduleFragment(const SourceManager &sm, const LangOptions &options) {
  const FileID file = sm.getMainFileID();
  Lexer lexer(file, sm.getBufferOrFake(file), sm, options);
  Token first, second;
  lexer.LexFromRawLexer(first);
  lexer.LexFromRawLexer(second);
  if (first.is(tok::raw_identifier) && first.getRawIdentifier() == "module" && second.is(tok::semi)) {
    const unsigned place = sm.getFileOffset(second.getEndLoc());
    return {place, place, "_Pragma(\"xcs declarations\")"};
  }
  const unsigned place = sm.getFileOffset(first.getLocation());
  return {place, place, "module; _Pragma(\"xcs declarations\")"};
}

MergedEdits mergeEdits(const SourceManager &nested, const LangOptions &options, std::vector<Edit> edits,
                       bool inModule) {
  MergedEdits merged;
  llvm::MapVector<FileID, std::vector<TextEdit>> byFile;
  for (const Edit &edit : edits)
    byFile[edit.file].push_back({edit.beginOffset, edit.endOffset, edit.text});
  for (auto &[file, list] : byFile)
    llvm::sort(list);

  llvm::DenseSet<const FileEntry *> done;
  for (const auto &[file, list] : byFile) {
    auto entry = file.isValid() ? nested.getFileEntryRefForID(file) : std::nullopt;
    if (!entry || nested.isLoadedFileID(file)) {
      leave(merged, file, "a precompiled header or module holds this text");
      continue;
    }
    if (!done.insert(&entry->getFileEntry()).second)
      continue;
    const bool alike =
        llvm::all_of(inclusionsOf(nested, entry->getFileEntry()), [&, &list = list](FileID other) {
          auto found = byFile.find(other);
          return found != byFile.end() && found->second == list;
        });
    if (!alike) {
      leave(merged, file, "this file is included more than once, and not with the same meaning each time");
      continue;
    }
    std::vector<TextEdit> all = list;
    std::string why;
    auto text = EditedText::make(nested.getBufferData(file).str(), std::move(all), before, after, why);
    if (!text) {
      merged.internalError = why;
      return merged;
    }
    merged.files->try_emplace(&entry->getFileEntry(), std::move(*text));
    merged.order.push_back(*entry);
  }
  if (merged.order.empty())
    return merged;
  for (const Edit &edit : edits)
    if (auto entry = nested.getFileEntryRefForID(edit.file);
        entry && merged.files->count(&entry->getFileEntry()))
      merged.kept.push_back(edit);

  if (inModule) {
    auto main = nested.getFileEntryRefForID(nested.getMainFileID());
    auto found = byFile.find(nested.getMainFileID());
    std::vector<TextEdit> all = {moduleFragment(nested, options)};
    if (found != byFile.end() && merged.files->count(&main->getFileEntry()))
      all.insert(all.end(), found->second.begin(), found->second.end());
    else
      merged.order.push_back(*main);
    std::string why;
    merged.files->erase(&main->getFileEntry());
    auto text = EditedText::make(nested.getBufferData(nested.getMainFileID()).str(), std::move(all), before,
                                 after, why);
    if (!text)
      merged.internalError = why;
    else
      merged.files->try_emplace(&main->getFileEntry(), std::move(*text));
  }
  return merged;
}

// --- declarations
// ----------------------------------------------------------------------------------------------------

static void collectAround(const DeclContext *scope, const SourceManager &sm, llvm::ArrayRef<Edit> edits,
                          std::vector<FileRange> &found) {
  for (const Decl *decl : scope->noload_decls()) {
    if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(decl)) {
      collectAround(cast<DeclContext>(decl), sm, edits, found);
      continue;
    }
    if (decl->isImplicit())
      continue;
    const CharSourceRange range = sm.getExpansionRange(decl->getSourceRange());
    if (range.isInvalid())
      continue;
    auto [file, begin] = sm.getDecomposedLoc(range.getBegin());
    auto [endFile, end] = sm.getDecomposedLoc(range.getEnd());
    if (file == endFile && llvm::any_of(edits, [&, file = file, begin = begin, end = end](const Edit &edit) {
          return edit.file == file && begin <= edit.beginOffset && edit.endOffset <= end + 1;
        }))
      found.push_back({file, begin, end + 1});
  }
}

std::vector<FileRange> declarationsAround(ASTContext &context, llvm::ArrayRef<Edit> edits) {
  std::vector<FileRange> found;
  collectAround(context.getTranslationUnitDecl(), context.getSourceManager(), edits, found);
  return found;
}

// --- the outer parse
// -------------------------------------------------------------------------------------------------

void swapTexts(CompilerInstance &outer, const MergedEdits &edits) {
  SourceManager &sm = outer.getSourceManager();
  const FileID main = sm.getMainFileID();
  const FileEntry *mainEntry = sm.getFileEntryForID(main);
  for (FileEntryRef file : edits.order) {
    const EditedText &text = edits.files->find(&file.getFileEntry())->second;
    sm.overrideFileContents(file, llvm::MemoryBuffer::getMemBufferCopy(text.edited(), file.getName()));
    // The size of a file in use is fixed when it is created; so the main file is created anew, from the same
    // entry: its directory still is where #include "..." looks first.
    if (&file.getFileEntry() == mainEntry)
      sm.setMainFileID(
          sm.createFileID(file, SourceLocation(), sm.getFileCharacteristic(sm.getLocForStartOfFile(main))));
  }
}

void silenceFrom(Preprocessor &pp, SourceLocation at) {
  DiagnosticsEngine &engine = pp.getDiagnostics();
  static const std::vector<diag::kind> all = [&] {
    std::vector<diag::kind> ids, frontEnd;
    DiagnosticIDs::getAllDiagnostics(diag::Flavor::WarningOrError, ids);
    llvm::copy_if(ids, std::back_inserter(frontEnd),
                  [&](diag::kind id) { return id >= diag::DIAG_START_LEX && isWarning(engine, id); });
    return frontEnd;
  }();
  engine.pushMappings(at);
  for (diag::kind id : all)
    engine.setSeverity(id, diag::Severity::Ignored, at);
}

void silenceUntil(Preprocessor &pp, SourceLocation at) { pp.getDiagnostics().popMappings(at); }

} // namespace xcs::driver
