// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tools share: the command line, the compile commands, one parse of each file with XCS's attributes.

#pragma once

#include "driver/ReadAction.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/CommandLine.h"

namespace xcs::tools {

/// Prints "<tool>: error: <what>" in one line on standard error.
void error(const llvm::Twine &what);
void warning(const llvm::Twine &what);

/// The files to read and how they are compiled.
struct Session {
  std::vector<std::string> files;
  /// Flags after `--`, or the database of `-p` or of a folder above the file.
  std::unique_ptr<clang::tooling::CompilationDatabase> database;
  bool hasFixedFlags = false; ///< The same flags for every file, whatever its name.
};

/// Reads the command line (options of `category` and what follows `--`). None: the error is printed.
std::optional<Session> parseCommandLine(int argc, const char **argv, llvm::cl::OptionCategory &category,
                                        const char *overview);

/// The options `-p` and the file names, in `category`.
void addCommonOptions(llvm::cl::OptionCategory &category);

/// Parses `file` and calls `onParsed` at the end of the unit. False: it has not compiled or could not be
/// read; the error is printed. Warnings of the compiler are not: the compile itself gives them.
bool parseFile(const Session &session, const std::string &file, driver::ReadAction::Callback onParsed);

} // namespace xcs::tools
