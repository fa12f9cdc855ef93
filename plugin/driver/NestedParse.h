// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "driver/Diagnostics.h"
#include "driver/Pipeline.h"
#include "driver/ReportFile.h"
#include "driver/Swap.h"

namespace clang {
class CompilerInstance;
} // namespace clang

namespace xcs::driver {

/// The input of `outer` parsed once more, before its own parse: syntax only, silent, without system bodies.
/// The pipeline has run at its end. Lives as long as places in it are needed.
class NestedParse {
public:
  NestedParse(clang::CompilerInstance &outer, const Options &options);
  ~NestedParse();

  /// Whether a parse of this kind runs in this thread; then the plugin has nothing to do.
  static bool isRunning();

  const clang::SourceManager &sources() const;
  const std::vector<clang::StoredDiagnostic> &diagnostics() const { return buffer->diagnostics(); }

  bool parsed = false;           ///< The text is valid, and the pipeline has run.
  std::string firstError;        ///< If it has not parsed.
  bool declaresRuntime = false;  ///< The declarations that rewritten code needs are there already.
  std::vector<Message> messages; ///< Of the pipeline, and of merging its edits.
  ReportFile report;             ///< Of what is going to be edited; not yet written.
  std::string internalError;     ///< Not empty: no edits, no messages.
  MergedEdits edits;
  std::vector<FileRange> owners; ///< Declarations that hold an edit.
  bool inModule = false;         ///< The unit belongs to a named module.

private:
  void readOut(clang::CompilerInstance &nested, const AnnotationTable &annotations, const Options &options);

  void leaveFiles(const Outcome &outcome);

  std::unique_ptr<clang::CompilerInstance> instance;
  DiagnosticBuffer *buffer = nullptr; ///< Owned by the instance's engine.
};

/// What the test hook `test-edit=FILE` asks for, in place of the pipeline. Each line of the file is an edit,
/// `file name<TAB>text<TAB>replacement`, or a message, `file name<TAB>text<TAB>kind<TAB>message` with the
/// kinds applied, missed, other (remarks), note, warning, error. `\n` is a newline. Files are those of the
/// nested parse.
Outcome readTestEdits(const clang::SourceManager &nested, llvm::StringRef path);

} // namespace xcs::driver
