// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls that may start together, and why others must wait.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;

namespace {

const std::string callees = R"(
  type Big record
  type Fixed record immovable
  global counter: int
  callee ask(x: int) -> int io
  callee tell(&out: int) io
  callee pure(x: int) -> int pure
  callee look(&const v: vector<int>) -> int pure
  callee quiet(x: int) -> int body work
  callee throwing(x: int) -> int body thrower
  callee checks(x: int) -> int body thrower
  callee count(x: int) -> int body counting
  callee unknown(x: int) -> int
  callee log(x: int) -> int ordered
  callee out(x: int) library model { ordered why "stdout" }
  callee size(&const v: vector<int>) -> int library model { read 0# }
  callee fixed(x: int) -> Fixed pure
  callee exits(x: int) -> int body leaves
)";
const std::string bodies = R"(
  function work(x: int) { return (mul x x) }
  function thrower(x: int) { throw }
  function counting(x: int) { store counter add= 1 return x }
  function leaves(x: int) { noreturn }
)";

/// "ask pure: 0 0" for each group, then its blockers.
std::string groups(const std::string &body) {
  Analysed module(callees +
                  "function f(x: int, y: int constant, &v: vector<int>) {\n  local a: int\n  local b: int\n" +
                  body + "\n}\n" + bodies);
  std::string text;
  for (const analysis::CallGroup &group : module.groups()) {
    text += text.empty() ? "" : "; ";
    for (ir::OpId call : group.calls)
      text += module.ir()[module.ir()[call].callee].name + " ";
    for (unsigned stage : group.stages)
      text += std::to_string(stage);
    if (!group.blockers.empty())
      text += " " + blockersOf(group.blockers);
  }
  return text;
}

TEST(Groups, Independent) {
  EXPECT_EQ(groups("%p = call ask(y) store a = %p init %q = call ask(3) store b = %q init"), "ask ask 00");
  EXPECT_EQ(groups("%p = call quiet(y) %q = call quiet(3) return (add %p %q)"), "quiet quiet 00");
  EXPECT_EQ(groups("%p = call quiet(y) store a = %p init %k = load x %q = call pure(%k) @1:1"),
            "quiet pure 01 1604(x)");
}

TEST(Groups, OneIsNone) {
  EXPECT_EQ(groups("%p = call ask(y)"), "");
  EXPECT_EQ(groups("call out(y) call out(y)"), "");
}

TEST(Groups, Chains) {
  EXPECT_EQ(groups("%p = call ask(y) %q = call ask(%p)"), "ask ask 01 1604(ask)");
  EXPECT_EQ(groups("%p = call ask(y) %q = call ask(%p) %r = call pure((add %q 1))"),
            "ask ask pure 012 1604(ask) 1604(ask)");
  EXPECT_EQ(groups("%p = call ask(y) %q = call pure(3) %r = call ask((add %p %q))"),
            "ask pure ask 001 1604(pure)");
  EXPECT_EQ(groups("%p = call ask(y) %q = call ask(%p) %r = call pure(y)"), "ask ask pure 010 1604(ask)");
}

TEST(Groups, NestedInOneExpression) {
  EXPECT_EQ(
      groups("%p = call quiet(y) @1:10[10,14] stmt@1:1[1,40] %q = call quiet(3) @1:16[16,20] stmt@1:1[1,40] "
             "%r = call pure((add %p %q)) @1:5[5,30] stmt@1:1[1,40]"),
      "quiet quiet pure 001 1604(quiet)");
}

TEST(Groups, ThroughMemory) {
  EXPECT_EQ(groups("%p = call ask(y) store v$[0] = %p %q = call look(&const v)"), "ask look 01 1604(v)");
  EXPECT_EQ(groups("%p = call ask(y) store a = %p %q = call look(&const v)"), "ask look 00");
  EXPECT_EQ(groups("call tell(&a) call tell(&b)"), "tell tell 00");
  EXPECT_EQ(groups("call tell(&a) call tell(&a)"), "tell tell 01 1604(tell)");
  EXPECT_EQ(groups("call tell(&v$[0]) call tell(&v$[1])"), "tell tell 00");
}

TEST(Groups, OwnTextIsEvaluatedAgain) {
  // The arguments are computed where the call starts: their loads must give the same there.
  EXPECT_EQ(groups("%p = call ask(y) @1:1[1,7] %k = load v$[0] @2:5[14,18] %q = call pure(%k) @2:1[10,19]"),
            "ask pure 00");
  EXPECT_EQ(groups("%p = call ask(y) @1:1[1,7] store v$[0] = %p @1:1[1,9] %k = load v$[0] @2:5[14,18] %q = "
                   "call pure(%k) @2:1[10,19]"),
            "ask pure 01 1604(v)");
  EXPECT_EQ(
      groups(
          "%p = call ask(y) @1:1[1,7] %k = call size(&const v) @2:5[14,18] %q = call pure(%k) @2:1[10,19]"),
      "ask pure 00");
  EXPECT_EQ(groups("%p = call ask(y) @1:1[1,7] store x add= 1 @2:5[14,18] %q = call pure(y) @2:1[10,19]"),
            "ask pure 01 1604(x)");
}

TEST(Groups, Exceptions) {
  EXPECT_EQ(groups("%p = call throwing(y) %q = call ask(3)"), "throwing ask 00");
  // Undeclared code may count on an earlier check that throws.
  EXPECT_EQ(groups("%p = call throwing(y) %q = call quiet(3)"), "throwing quiet 01 1401(throwing)");
  EXPECT_EQ(groups("%p = call exits(y) %q = call pure(3)"), "exits pure 01 1307(exits)");
}

TEST(Groups, EffectsKeepTheirOrder) {
  EXPECT_EQ(groups("%p = call count(y) %q = call count(3)"), "count count 01 1604(count)");
  EXPECT_EQ(groups("%p = call quiet(y) call out(3) %q = call quiet(3)"), "quiet quiet 01 1302(out)");
  EXPECT_EQ(groups("%p = call ask(y) %l = call log(3) %q = call ask(3)"), "ask log ask 010 1302(log)");
  EXPECT_EQ(groups("%p = call unknown(y) %q = call ask(3)"), "unknown ask 01 1301(unknown)");
  EXPECT_EQ(groups("%p = call ask(y) %q = call unknown(3)"), "ask unknown 01 1301(unknown)");
}

TEST(Groups, ResultThatCannotMove) {
  EXPECT_EQ(groups("%p = call pure(y) %q = call fixed(3)"), "pure fixed 01 1403(Fixed)");
}

TEST(Groups, BranchesAndExitsSeparate) {
  EXPECT_EQ(groups("%p = call ask(y) if (lt %p 3) { return } %q = call ask(3)"), "");
  EXPECT_EQ(groups("if (lt y 3) { %p = call ask(y) %q = call ask(3) }"), "ask ask 00");
  EXPECT_EQ(groups("for i = 0 < y { %p = call ask(%i) %q = call pure(%i) }"), "ask pure 00");
  EXPECT_EQ(groups("cond (lt y 3) { %p = call ask(y) %q = call ask(3) } { }"), "");
  EXPECT_EQ(groups("%p = call ask(y) opaque \"inline assembly\" %q = call ask(3)"), "");
}

} // namespace
