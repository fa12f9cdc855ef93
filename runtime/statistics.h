// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <xcs/stats.h>

#include <string>

namespace xcs::runtime {

/// All that xcs::stats() knows, as JSON of schema "xcs-stats/1".
std::string statistics_as_json();

/// Writes a report the user asked for through the environment; "-" is stderr. Says so on stderr where the
/// file cannot be written. \param variable that asked for it
void write_report(const char *variable, const std::string &file, const std::string &text);

} // namespace xcs::runtime
