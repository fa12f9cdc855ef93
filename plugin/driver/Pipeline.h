// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the driver asks of everything behind it: from a parsed translation unit to edits of the user's text
// and messages.

#pragma once

#include "clang/Basic/SourceLocation.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace xcs::ir {
struct Module;
}
namespace xcs::report {
struct Report;
}

namespace xcs::driver {

class AnnotationTable;

/// One replacement of user text: [beginOffset, endOffset) of `file` becomes `text`. Newline-preserving:
/// `text` holds as many newlines as what it replaces.
struct Edit {
  clang::FileID file; ///< Of the parsed unit. One header that is included twice has two of them.
  unsigned beginOffset = 0, endOffset = 0; ///< Bytes from the start of the file.
  std::string text;
};

/// A message of XCS itself, tied to a place of the user's original text.
struct Message {
  enum class Level { Remark, Note, Warning, Error };
  enum class Class { Applied, Missed, Other };
  Level level = Level::Remark;
  Class category =
      Class::Other; ///< Decides with `remarks=` whether a remark is printed; notes follow what they explain.
  std::string text;
  clang::FileID file;                ///< Of the parsed unit; invalid: the message has no place.
  unsigned offset = 0;               ///< Bytes from the start of the file.
  std::optional<unsigned> endOffset; ///< End of the marked range, exclusive.
};

struct Outcome {
  std::vector<Edit> edits;
  std::vector<Message> messages;
  /// Not empty: something inside XCS went wrong (this says what). Edits and messages are dropped, one remark
  /// is printed.
  std::string internalError;
  /// What the tools print. Set once reading and deciding have run, also when nothing is edited; `report`
  /// points into `module`.
  std::shared_ptr<const ir::Module> module;
  std::shared_ptr<report::Report> report;
};

struct Options {
  /// A stage that reports an internal error (Rewrite: that makes invalid text): the test hook `fail-at=`.
  enum class Stage { None, Read, Plan, Parse, Rewrite };
  bool showApplied = true, showMissed = true, showOther = false; ///< remarks=
  std::string reportPath;   ///< report=: a JSON report goes here; empty: none.
  std::string testEditPath; ///< test-edit=: edits that a test asks for; empty: none.
  Stage failAt = Stage::None;
  bool all = false;       ///< Analyse functions without the attribute, too; nothing is rewritten then.
  bool roundTrip = false; ///< Print, parse, compare and verify the module; a difference is an internal error.
};

/// The whole path from a parsed translation unit to edits. Runs on the nested, syntax-only AST at its end,
/// which has no uncompilable error. Never called twice at the same time.
Outcome runPipeline(clang::ASTContext &context, clang::Preprocessor &pp, const AnnotationTable &annotations,
                    const Options &options);

} // namespace xcs::driver
