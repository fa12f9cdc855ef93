// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "llvm/ADT/StringRef.h"

namespace xcs::tools {

/// Writes `text` to `path`, or to standard output if it is empty or "-". A file appears whole or not at all.
/// False: the error is printed.
bool writeOutput(llvm::StringRef path, llvm::StringRef text);

} // namespace xcs::tools
