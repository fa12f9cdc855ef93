// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// libFuzzer: whatever the text, the parser gives a module or an error; whatever it gives prints; and what is
// valid comes back the same. Build with -DXCS_BUILD_FUZZERS=ON, target xcs_fuzz_ir_parser; see
// test/fuzz/README.md.

#include "ir/Compare.h"
#include "ir/Dump.h"
#include "ir/Parser.h"
#include "ir/Printer.h"
#include "ir/Verifier.h"
#include <cstdint>
#include <cstdlib>

using namespace xcs::ir;

static std::string printed(const Module &module) {
  std::string text;
  llvm::raw_string_ostream out(text);
  print(module, out);
  return text;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  llvm::Expected<Module> module = parse({reinterpret_cast<const char *>(data), size}, "fuzz");
  if (!module) {
    llvm::consumeError(module.takeError());
    return 0;
  }
  std::string text = printed(*module);
  if (!verify(*module).empty())
    return 0;
  dumpJson(*module, llvm::nulls());
  dumpDot(*module, llvm::nulls());
  llvm::Expected<Module> again = parse(text, "fuzz");
  if (!again || !firstDifference(*module, *again).empty() || printed(*again) != text) {
    llvm::errs() << text;
    if (!again)
      llvm::errs() << llvm::toString(again.takeError()) << '\n';
    std::abort();
  }
  return 0;
}
