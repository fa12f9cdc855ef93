// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bad text gives one line with its place; nothing makes the parser crash.

#include "Text.h"
#include <random>

using namespace xcs::ir;
using namespace xcs::ir::test;

namespace {

TEST(ParserErrors, SayWhereAndWhat) {
  EXPECT_EQ(errorOf("nonsense"), "1:1: expected 'file', 'type', 'global', 'callee' or 'function'");
  EXPECT_EQ(errorOf("function f() {\n  store x = 1\n}"), "2:9: unknown object 'x'");
  EXPECT_EQ(errorOf("function f() {\n  return %a\n}"), "2:10: unknown value '%a'");
  EXPECT_EQ(errorOf("function f(x: Foo) { }"), "1:18: unknown type 'Foo'; describe it: type Foo record ...");
  EXPECT_EQ(errorOf("function f(x: int) {"), "1:21: expected a statement");
  EXPECT_EQ(errorOf("function f(x: int, x: int) { }"), "1:20: object 'x' is declared twice");
  EXPECT_EQ(errorOf("function f() { jump }"), "1:16: expected a statement");
  EXPECT_EQ(errorOf("function f() { loop upward { } }"), "1:27: expected a kind of loop");
  EXPECT_EQ(errorOf("function f(x: int) { store x 1 }"), "1:30: expected '=' or an operator and '='");
  EXPECT_EQ(errorOf("function f() { opaque \"abc"), "1:23: unterminated string");
  EXPECT_EQ(errorOf("global g: int @3000000000000"), "1:16: a line is too large");
  EXPECT_EQ(errorOf("global g: int @f3:1"), "1:16: no such file");
  EXPECT_EQ(errorOf("function f() { break to ^nowhere }"), "1:25: no op is labelled '^nowhere'");
  EXPECT_EQ(errorOf("type !1 = _"), "1:6: expected a type");
  EXPECT_EQ(errorOf("callee f() body g"), "1:17: function 'g' is not defined");
  EXPECT_EQ(errorOf("function f() { %a = effect \"x\" }"),
            "1:32: the type of '%a' is not known; write '%a:type'");
  EXPECT_EQ(errorOf("function f() { return 99999999999999999999 }"), "1:23: integer does not fit 64 bits");
}

TEST(ParserErrors, DeepNestingIsRefused) {
  std::string text = "function f() { return ";
  for (int i = 0; i < 100000; ++i)
    text += "(neg ";
  EXPECT_NE(errorOf(text).find("nested too deeply"), std::string::npos);
  text = "function f() { ";
  for (int i = 0; i < 100000; ++i)
    text += "if { ";
  EXPECT_NE(errorOf(text).find("nested too deeply"), std::string::npos);
  EXPECT_NE(errorOf("global g: int " + std::string(100000, '*')), "");
  text = "global g: \"";
  for (int i = 0; i < 100000; ++i)
    text += "std::vector<";
  text += "int" + std::string(100000, '>') + "\"";
  EXPECT_NE(errorOf(text).find("nested too deeply"), std::string::npos);
}

/// Mutations of real text, always the same ones: whatever parses must print and verify without a crash, and
/// print to a fixed point if it is valid.
TEST(ParserErrors, MutatedTextNeverCrashes) {
  const std::string seed = R"(module "m.cpp"
file "m.cpp"
type !1 = "a very long name of a type that is written once only" record owned custom members (a: int, b: double*)
global g: const long @1:2-3[4,9]!
callee use(&v: std::vector<int>, x: !1) -> &int library noexcept model { throws write 0$[*] read g weight 0.5 }
callee get(x: int) -> double io body h
function f(&v: std::vector<int>, n: u64 constant, p: double*) site "f" marked selected @2:1-30[0,400] {
  this this: !1
  local s: double in ^0 @3:1
  let %u = ?:int
  ^0: loop counted var (i: u64 @4:2) %i header { %n = load v# } from 0 < (min n 100) step 2 declares @4:2 {
    %1 = load v$[(add %i 1)] @5:3[7,9] stmt@=
    if (lt %1 %u) { store p->[(cast:long %i)] = 0 continue } else { break to ^0 }
    %2 = call get(%1) yields p->
    store s add= %2 init lhs@6:1 rhs@6:2
    switch %1 { effect "volatile" path g } { throw } _
    for &e: int in v { call use(&v, copy this as 3) store v$[*] = (select true %e -4) }
  }
  return (add %u 1:long)
}
function h(x: int) refused "x" { return })";
  ASSERT_EQ(errorOf(seed), "");
  std::mt19937 random(20240607);
  auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  unsigned parsed = 0, valid = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text = seed;
    for (std::size_t edits = 1 + below(3); edits > 0 && !text.empty(); --edits) {
      std::size_t at = below(text.size()), length = std::min<std::size_t>(below(12), text.size() - at);
      switch (below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(below(text.size()), below(30)));
        break;
      case 2:
        text[at] = static_cast<char>(random());
        break;
      case 3:
        text[at] = "(){}[]$%^&*:;<>.,-0123456789\"!?_#@ \n"[below(37)];
        break;
      case 4: {
        std::size_t end = text.find('\n', at);
        text.erase(at, end == std::string::npos ? end : end - at + 1);
      }
      }
    }
    llvm::Expected<Module> module = parse(text, "t.cpp");
    if (!module) {
      std::string message = llvm::toString(module.takeError());
      ASSERT_TRUE(message.find(':') != std::string::npos && message.find('\n') == std::string::npos)
          << message;
      continue;
    }
    ++parsed;
    std::string first = printed(*module);
    if (!verify(*module).empty())
      continue;
    ++valid;
    llvm::Expected<Module> again = parse(first, "t.cpp");
    if (!again)
      FAIL() << llvm::toString(again.takeError()) << "\n" << text << "\n" << first;
    ASSERT_EQ(firstDifference(*module, *again), "") << text << "\n" << first;
    ASSERT_EQ(printed(*again), first) << text;
  }
  // The test means something only if both sides are reached.
  EXPECT_GT(parsed, 500u);
  EXPECT_GT(valid, 300u);
}

} // namespace
