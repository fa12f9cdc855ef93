// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Text -> module. The language is described in docs/ir.md.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace xcs::ir {

/// Reads a module; ids are numbered in order of definition. `name` is the module's name if the text gives
/// none. The error is one line, "line:col: message". What is parsed is well-formed text, not yet a valid
/// module: see `verify`.
llvm::Expected<Module> parse(llvm::StringRef text, llvm::StringRef name = "<ir>");

} // namespace xcs::ir
