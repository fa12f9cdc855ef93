// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs before anything else of the plugin: another version of Clang would crash on it and ask for a bug
// report to LLVM.

#include "clang/Basic/Version.h"
#include "llvm/Support/PrettyStackTrace.h"
#include <cstdio>
#include <cstring>
#include <string>
#include <unistd.h>

#define XCS_STRING_OF(VALUE) #VALUE
#define XCS_STRING(VALUE) XCS_STRING_OF(VALUE)

// The interface is stable within one minor version.
static constexpr char wanted[] =
    "clang version " XCS_STRING(CLANG_VERSION_MAJOR) "." XCS_STRING(CLANG_VERSION_MINOR) ".";

__attribute__((constructor(101))) static void checkVersion() {
  const std::string running = clang::getClangFullVersion();
  if (running.find(wanted) == std::string::npos) {
    std::fprintf(stderr,
                 "error: xcs: this plugin was built for clang %d.%d, and '%s' loads it; use clang++-%d\n",
                 CLANG_VERSION_MAJOR, CLANG_VERSION_MINOR, running.c_str(), CLANG_VERSION_MAJOR);
    std::fflush(stderr);
    _exit(1);
  }
  llvm::setBugReportMsg("The XCS plugin was loaded. Please report this to XCS first, with the preprocessed "
                        "source and the lines "
                        "below; without -fplugin=...xcs.so it would be a bug of Clang.\n");
}
