// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "driver/Pipeline.h"
#include "llvm/ADT/ArrayRef.h"

namespace xcs::driver {

/// Reads `name=value` arguments of the plugin into `options`. Gives one sentence for each that is wrong.
std::vector<std::string> parseArguments(llvm::ArrayRef<std::string> arguments, Options &options);

} // namespace xcs::driver
