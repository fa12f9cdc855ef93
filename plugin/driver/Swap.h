// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From edits to the text that the compile sees.

#pragma once

#include "driver/Diagnostics.h"
#include "driver/OuterClient.h"
#include "driver/Pipeline.h"

namespace clang {
class Preprocessor;
} // namespace clang

namespace xcs::driver {

struct MergedEdits {
  std::shared_ptr<EditedFiles> files = std::make_shared<EditedFiles>();
  std::vector<clang::FileEntryRef> order; ///< The keys of `files`, in the order of the edits.
  std::vector<Edit> kept;                 ///< The edits that `files` holds.
  std::vector<Message> messages;          ///< Why a file stays as written.
  std::vector<std::pair<clang::FileID, std::string>> left; ///< The same, in a few words.
  std::string internalError;                               ///< Not empty: nothing may be edited.
};

/// Collects the edits of each file. A file stays as written if it is part of a PCH or module, or if it was
/// included more than once and the edits are not the same each time. With `inModule`, the main file also gets
/// the declarations, in its global module fragment; elsewhere they come as predefines.
MergedEdits mergeEdits(const clang::SourceManager &nested, const clang::LangOptions &options,
                       std::vector<Edit> edits, bool inModule);

/// The declarations at namespace scope that hold an edit.
std::vector<FileRange> declarationsAround(clang::ASTContext &context, llvm::ArrayRef<Edit> edits);

/// Makes the parse of `outer`, which has not begun, see the edited text.
void swapTexts(clang::CompilerInstance &outer, const MergedEdits &edits);

/// Between these two places (handlers of the pragmas that surround every replacement) no front-end warning is
/// given; those of the back end, and all remarks, stay.
void silenceFrom(clang::Preprocessor &pp, clang::SourceLocation at);
void silenceUntil(clang::Preprocessor &pp, clang::SourceLocation at);

} // namespace xcs::driver
