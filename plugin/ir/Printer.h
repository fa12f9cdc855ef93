// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Module -> text. The language is described in docs/ir.md.

#pragma once

#include "ir/Module.h"
#include "llvm/Support/raw_ostream.h"

namespace xcs::ir {

/// Writes everything of `module` that analyses can see; `parse` reads it back. Deterministic; accepts invalid
/// modules (bad ids print as `<bad>`, which does not parse).
void print(const Module &module, llvm::raw_ostream &out);

/// The line of every op, by id, without what is nested in it; for dumps and messages. The module must be
/// valid.
std::vector<std::string> opTexts(const Module &module);

} // namespace xcs::ir
