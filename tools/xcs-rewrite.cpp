// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// xcs-rewrite: prints the text that the plugin compiles, formatted, for people and for compilers without
// plugins. Exit status: 0; 1 after an error, and then nothing is written.

#include "Output.h"
#include "Session.h"
#include "driver/EditedText.h"
#include "driver/Pipeline.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Format/Format.h"
#include "clang/Frontend/CompilerInstance.h"
#include <algorithm>

using namespace xcs;
using namespace xcs::tools;

namespace {

llvm::cl::OptionCategory category("xcs-rewrite");
llvm::cl::opt<std::string> outputFile("o", llvm::cl::desc("write to this file"), llvm::cl::value_desc("file"),
                                      llvm::cl::cat(category));
llvm::cl::opt<bool> unformatted("unformatted",
                                llvm::cl::desc("the text as the plugin compiles it, line by line"),
                                llvm::cl::cat(category));

constexpr llvm::StringLiteral include = "#include <xcs/detail/skeletons.h>\n";

/// The lines that an edit has touched, with the user's own style around them.
std::string formatted(const std::string &text, const std::vector<clang::tooling::Range> &changed,
                      llvm::StringRef file) {
  llvm::Expected<clang::format::FormatStyle> style = clang::format::getStyle("file", file, "LLVM", text);
  if (!style) {
    llvm::consumeError(style.takeError());
    style = clang::format::getLLVMStyle();
  }
  clang::tooling::Replacements replacements = clang::format::reformat(*style, text, changed, file);
  llvm::Expected<std::string> result = clang::tooling::applyAllReplacements(text, replacements);
  if (result)
    return *result;
  llvm::consumeError(result.takeError());
  return text;
}

/// The main file with its edits. None: the error is printed.
std::optional<std::string> rewrite(clang::CompilerInstance &instance,
                                   const driver::AnnotationTable &annotations, const std::string &file) {
  driver::Outcome outcome = driver::runPipeline(instance.getASTContext(), instance.getPreprocessor(),
                                                annotations, driver::Options());
  if (!outcome.internalError.empty()) {
    error("'" + file + "': internal error: " + outcome.internalError);
    return std::nullopt;
  }
  clang::SourceManager &sources = instance.getSourceManager();
  llvm::StringRef original = sources.getBufferData(sources.getMainFileID());
  std::vector<driver::TextEdit> edits;
  unsigned elsewhere = 0;
  for (driver::Edit &edit : outcome.edits)
    if (edit.file == sources.getMainFileID())
      edits.push_back({edit.beginOffset, edit.endOffset, std::move(edit.text)});
    else
      ++elsewhere;
  if (elsewhere)
    warning("'" + file + "': " + llvm::Twine(elsewhere) +
            " changes are in headers; they are not shown, and those sites stay as written");
  if (edits.empty())
    return original.str();
  std::string why;
  auto edited = driver::EditedText::make(original.str(), edits, "", "", why);
  if (!edited) {
    error("'" + file + "': internal error: " + why);
    return std::nullopt;
  }
  std::string text = include.str() + edited->edited();
  if (unformatted)
    return text;
  std::sort(edits.begin(), edits.end());
  std::vector<clang::tooling::Range> changed;
  std::size_t shift = include.size();
  for (const driver::TextEdit &edit : edits) {
    changed.emplace_back(edit.begin + shift, edit.text.size());
    shift += edit.text.size() - (edit.end - edit.begin);
  }
  return formatted(text, changed, file);
}

} // namespace

int main(int argc, const char **argv) {
  addCommonOptions(category);
  std::optional<Session> session = parseCommandLine(
      argc, argv, category, "prints the text that XCS compiles in place of the file's own\n");
  if (!session)
    return 1;
  if (session->files.size() != 1) {
    error("takes one file");
    return 1;
  }
  const std::string &file = session->files.front();
  std::optional<std::string> text;
  bool isParsed = parseFile(
      *session, file, [&](clang::CompilerInstance &instance, const driver::AnnotationTable &annotations) {
        text = rewrite(instance, annotations, file);
      });
  return isParsed && text && writeOutput(outputFile, *text) ? 0 : 1;
}
