// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who prints what, so that each diagnostic is printed once and none is lost or invented:
//  - The nested parse prints nothing. Its warnings in declarations that hold an edit are printed in place of
//  those of the
//    outer parse, for the edited text may change what the compiler has to say there.
//  - In replaced ranges the outer parse gives no front-end warnings at all (see `silenceFrom` in Swap.h).
//  - Everything is shown in the user's original text: through a second file in the outer SourceManager that
//  holds it.

#pragma once

#include "driver/EditedText.h"
#include "driver/Pipeline.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include <map>
#include <set>

namespace clang {
class CompilerInstance;
}

namespace xcs::driver {

/// Keeps what the nested parse has to say.
class DiagnosticBuffer : public clang::DiagnosticConsumer {
public:
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    stored.emplace_back(level, info);
  }
  const std::vector<clang::StoredDiagnostic> &diagnostics() const { return stored; }

private:
  std::vector<clang::StoredDiagnostic> stored;
};

/// Places of the nested parse, in the outer SourceManager: in files of their own that hold the same text.
class SideFiles {
public:
  SideFiles(clang::SourceManager &outer, const clang::SourceManager &nested) : outer(outer), nested(nested) {}

  /// The place of `location`, with the chain of includes that leads to it.
  clang::SourceLocation map(clang::SourceLocation location);
  /// The place of an offset, without any includes.
  clang::SourceLocation map(clang::FileID file, unsigned offset);

private:
  clang::SourceLocation mapMacro(clang::FileID expansion);
  clang::SourceLocation mapIn(clang::FileID file, unsigned offset, bool withIncludes);

  clang::SourceManager &outer;
  const clang::SourceManager &nested;
  std::map<std::pair<clang::FileID, bool>, clang::FileID> files;
  std::map<clang::FileID, clang::SourceLocation> macros;
};

/// A stretch of a nested file.
struct FileRange {
  clang::FileID file;
  unsigned begin = 0, end = 0;
};

/// The warnings (and notes that follow them) of the nested parse that lie in `ranges`, in their order,
/// without those that only the whole unit can decide (unused functions and the like).
std::vector<clang::StoredDiagnostic> warningsIn(llvm::ArrayRef<clang::StoredDiagnostic> diagnostics,
                                                llvm::ArrayRef<FileRange> ranges);

/// Prints XCS's own messages; remarks on one line each, as far as `options` wants them.
void printMessages(clang::CompilerInstance &outer, SideFiles &places, llvm::ArrayRef<Message> messages,
                   const Options &options);

/// Prints one remark that has no place in the text.
void printRemark(clang::DiagnosticsEngine &diagnostics, llvm::StringRef text);

using EditedFiles = llvm::DenseMap<const clang::FileEntry *, EditedText>;

/// Puts itself between the engine of `outer` and its client for the rest of the unit, prints `replaced` at
/// once, drops the same warnings when they come again, and shows what lies on an edited line in the original
/// text.
void showOriginalText(clang::CompilerInstance &outer, std::shared_ptr<const EditedFiles> files,
                      SideFiles &places, llvm::ArrayRef<clang::StoredDiagnostic> replaced);

} // namespace xcs::driver
