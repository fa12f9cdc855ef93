// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stands between the compiler and its diagnostics when it compiles edited text.

#pragma once

#include "driver/Diagnostics.h"
#include "driver/EditedText.h"
#include "llvm/ADT/DenseMap.h"
#include <set>

namespace xcs::driver {

using EditedFiles = llvm::DenseMap<const clang::FileEntry *, EditedText>;

/// Drops what was said before, shows what lies on an edited line in the original text, and holds everything
/// back until the parse has ended. Belongs to the engine of the compiler that it is made for, and lives as
/// long.
class OuterClient : public clang::DiagnosticConsumer {
public:
  /// Takes the place of the client of `outer`.
  static OuterClient &install(clang::CompilerInstance &outer, std::shared_ptr<const EditedFiles> files);

  /// Holds warnings of the nested parse, to be printed in place of the same ones of the outer parse.
  void hold(llvm::ArrayRef<clang::StoredDiagnostic> nested, SideFiles &places);

  /// Ends holding back: the edited text is valid. Prints what was held.
  void release();

  /// Forgets what was held: the edited text is not valid. `compileOriginal` must follow.
  void startOver();
  /// Compiles the user's own text in place of the edited, when the unit has ended and its AST is gone.
  void compileOriginal();

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &info) override;
  void BeginSourceFile(const clang::LangOptions &options, const clang::Preprocessor *pp) override;
  void EndSourceFile() override;
  void finish() override { inner->finish(); }
  bool IncludeInDiagnosticCounts() const override { return inner->IncludeInDiagnosticCounts(); }
  void clear() override;

private:
  using Key = std::tuple<unsigned, const clang::FileEntry *, unsigned,
                         std::string>; // id, file, original offset, text

  OuterClient(clang::CompilerInstance &outer, std::shared_ptr<const EditedFiles> files);
  void print(clang::StoredDiagnostic diagnostic);
  bool isRepeated(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &info,
                  const EditedText &text, const clang::FileEntry *file, unsigned offset);
  bool hasLineMarker(clang::FileID file, unsigned offset) const;
  clang::SourceLocation originalText(clang::FileID file, const EditedText &text);

  clang::CompilerInstance &outer;
  clang::SourceManager &sources;
  std::shared_ptr<const EditedFiles> files;
  clang::DiagnosticConsumer *inner;
  std::unique_ptr<clang::DiagnosticConsumer> owned;
  std::unique_ptr<clang::DiagnosticsEngine> relay;
  std::set<Key> said;
  std::vector<clang::StoredDiagnostic> held;
  llvm::DenseMap<clang::FileID, clang::FileID> sides;
  std::string startedOverFor;
  bool holding = true, dropping = false, startingOver = false;
};

} // namespace xcs::driver
