// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rules of a well-formed module, checked after the reader, the parser and every pass.

#pragma once

#include "ir/Module.h"

namespace xcs::ir {

/// All problems of `module`, one line each; empty if it is valid. Never crashes, whatever the ids say.
std::vector<std::string> verify(const Module &module);

} // namespace xcs::ir
