// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

namespace clang {
class CompilerInstance;
class DiagnosticConsumer;
} // namespace clang

namespace xcs::driver {

/// Compiles the input of `outer` to its output, from the text on disk and without XCS; says to `client` what
/// there is to say. For an `outer` that has failed on edited text and is about to end. False if this compile
/// fails, too.
bool compileAsWritten(clang::CompilerInstance &outer, clang::DiagnosticConsumer &client);

/// Whether such a compile runs in this thread.
bool isCompilingAsWritten();

} // namespace xcs::driver
