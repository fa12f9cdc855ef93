// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace xcs::driver {

/// While one lives, a crash prints "XCS: while <stage> '<subject>'" with the compiler's stack, so that a
/// report names the function being processed. Keep it on the stack of the work it describes.
class CrashLine : public llvm::PrettyStackTraceEntry {
public:
  CrashLine(const char *stage, llvm::StringRef subject) : stage(stage), subject(subject.str()) {}
  void print(llvm::raw_ostream &out) const override {
    out << "XCS: while " << stage << " '" << subject << "'\n";
  }

private:
  const char *stage;
  std::string subject;
};

} // namespace xcs::driver
