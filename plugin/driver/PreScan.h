// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "llvm/ADT/StringRef.h"

namespace clang {
class CompilerInstance;
}

namespace xcs::driver {

/// Whether `text` may mark a function: names `xcs::jit` in any spelling, XCS_JIT, or a macro that holds
/// `xcs`. Purely textual; comments and strings count. Sees only this text, not what it includes.
bool mentionsAnnotation(llvm::StringRef text);

/// Whether the main file, the files given by -include, or any user header that they include (transitively)
/// may mark a function. True in doubt. Reads nothing that the parse would not read: buffers and look-ups stay
/// in the caches.
bool mayHoldAnnotation(clang::CompilerInstance &instance);

} // namespace xcs::driver
