// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who prints what, so that each diagnostic is printed once and none is lost or invented:
//  - The nested parse prints nothing. Its warnings in declarations that hold an edit are printed in place of
//  those of the
//    outer parse, for the edited text may change what the compiler has to say there.
//  - In replaced ranges the outer parse gives no front-end warnings at all (see `silenceFrom` in Swap.h).
//  - What the outer parse says is held back until it has ended; if it ends with an error, the user's own text
//  is compiled
//    instead (see OuterClient.h), and only that compile prints.
//  - Everything is shown in the user's original text: through a second file in the outer SourceManager that
//  holds it.

#pragma once

#include "driver/Pipeline.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceManager.h"
#include <map>

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

/// A message in the outer SourceManager, ready to be printed after the nested parse is gone.
struct PlacedMessage {
  Message::Level level;
  bool oneLine; ///< Without the line of the source below it.
  clang::SourceLocation at;
  clang::CharSourceRange range;
  std::string text;
};

/// XCS's own messages as far as `options` wants them; remarks get one line each.
std::vector<PlacedMessage> placeMessages(llvm::ArrayRef<Message> messages, SideFiles &places,
                                         const clang::DiagnosticsEngine &engine, const Options &options);
void printMessages(clang::CompilerInstance &outer, llvm::ArrayRef<PlacedMessage> messages);

/// Prints one remark that has no place in the text.
void printRemark(clang::DiagnosticsEngine &diagnostics, llvm::StringRef text);

} // namespace xcs::driver
