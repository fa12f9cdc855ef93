// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Shared by the tests of the IR: text in, text out.

#pragma once

#include "ir/Compare.h"
#include "ir/Parser.h"
#include "ir/Printer.h"
#include "ir/Verifier.h"
#include "gtest/gtest.h"

namespace xcs::ir::test {

inline Module parseOrFail(llvm::StringRef text) {
  llvm::Expected<Module> module = parse(text, "t.cpp");
  if (module)
    return std::move(*module);
  ADD_FAILURE() << llvm::toString(module.takeError()) << "\n" << text.str();
  return {};
}

inline std::string errorOf(llvm::StringRef text) {
  llvm::Expected<Module> module = parse(text, "t.cpp");
  return module ? "" : llvm::toString(module.takeError());
}

inline std::string printed(const Module &module) {
  std::string text;
  llvm::raw_string_ostream out(text);
  print(module, out);
  return text;
}

inline std::string problemsOf(const Module &module) {
  std::string all;
  for (const std::string &problem : verify(module))
    all += problem + "\n";
  return all;
}

/// parse(print(m)) is m, and prints the same.
inline void expectRoundTrip(const Module &module) {
  std::string text = printed(module);
  Module again = parseOrFail(text);
  EXPECT_EQ(firstDifference(module, again), "") << text;
  EXPECT_EQ(printed(again), text);
  EXPECT_EQ(problemsOf(again), "") << text;
}

} // namespace xcs::ir::test
