// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The form of loops and the ways out of them.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;

namespace {

const std::string callees =
    "callee push(&self: vector<int>, &const x: int) library member model { throws allocates append 0 }\n"
    "callee stop() library model { noreturn }\n"
    "callee at(&const self: vector<int>, i: u64) -> int library member const-member model { throws read 0 "
    "}\n";

std::string function(const std::string &loop) {
  return callees +
         "global limit: int\nfunction f(n: int constant, &v: vector<int>, &w: vector<double>) {\n"
         "  local list: std::list<int>\n  local end: int\n  local a: \"int[8]\"\n  local q: int\n" +
         loop + "\n}\n";
}

TEST(Control, EarlyExits) {
  EXPECT_EQ(verdict(function("for i = 0 < n { if (lt %i 3) { goto } }")), "1201(goto)");
  EXPECT_EQ(verdict(function("for i = 0 < n { return }")), "1201(return)");
  EXPECT_EQ(verdict(function("for i = 0 < n { try { if (lt %i 3) { throw } } { } }")), "1201(throw)");
  EXPECT_EQ(verdict(function("for i = 0 < n { %x:bool = short (lt %i 3) { throw } }")), "1201(throw)");
  EXPECT_EQ(verdict(function("^o: for j = 0 < n { for i = 0 < n { continue to ^o } }"), 1),
            "1201(continue of an outer loop)");
}

TEST(Control, ExitsThatStayInside) {
  EXPECT_EQ(verdict(function("for i = 0 < n { if (lt %i 3) { continue } store w$[%i] = ?:double }")),
            "parallel");
  EXPECT_EQ(verdict(function("for i = 0 < n { for j = 0 < n { break } }")), "parallel");
  EXPECT_EQ(verdict(function("for i = 0 < n { ^s: switch %i { break to ^s } { } }")), "parallel");
  EXPECT_EQ(verdict(function("loop algorithm %k algorithm \"std::for_each\" range v { if true { return } }")),
            "parallel");
  EXPECT_EQ(
      verdict(function("for i = 0 < n { loop algorithm %k algorithm \"std::for_each\" range v { return } }")),
      "parallel");
}

TEST(Control, NoReturn) {
  EXPECT_EQ(verdict(function("for i = 0 < n { call stop() }")), "1307(stop)");
  EXPECT_EQ(verdict(function("for i = 0 < n { noreturn }")), "1307(the program)");
}

TEST(Control, Throwing) {
  Analysed module(function("for i = 0 < n { %x = call at(&const v, 3:u64) store w$[%i] = ?:double }"));
  EXPECT_TRUE(module.loop().throwing.valid());
  EXPECT_EQ(module.loop().blockers.size(), 0u);
  Analysed quiet(function("for i = 0 < n { store w$[%i] = ?:double }"));
  EXPECT_FALSE(quiet.loop().throwing.valid());
}

TEST(Control, BoundThatChanges) {
  EXPECT_EQ(
      verdict(function(
          "loop counted var (i: int) %i header { %e = load end } from 0 < %e declares { store end = 3 }")),
      "1202(end) 1004(end)");
  EXPECT_EQ(verdict(function("loop counted var (i: int) %i header { %e = load end } from 0 < %e declares { "
                             "store w$[%i] = ?:double }")),
            "parallel");
  // Reset to what it is: still a change.
  EXPECT_NE(verdict(function("loop counted var (i: int) %i header { %e = load a[3] } from 0 < %e declares { "
                             "store a[%i] = 1 }")),
            "parallel");
  EXPECT_EQ(verdict(function("loop counted var (i: int) %i header { %e = load a[3] } from 0 < %e declares { "
                             "%x = load a[%i] store w$[%i] = ?:double }")),
            "parallel");
}

TEST(Control, BoundThatIsNotKnown) {
  EXPECT_EQ(verdict(function("for i = 0 < ?:int { store w$[%i] = ?:double }")), "1203()");
  EXPECT_EQ(verdict(function("loop while { store w$[0] = ?:double }")), "1203() 1003(w)");
  EXPECT_EQ(verdict(function("loop do-while { }")), "1203()");
  EXPECT_EQ(verdict(function("loop goto { opaque \"goto\" }")), "1203() 1501(goto)");
}

TEST(Control, LoopVariable) {
  EXPECT_EQ(verdict(function("for i = 0 < n { store i = 3 }")), "1204(i)");
  EXPECT_EQ(verdict(function("loop counted var q %k from 0 < n { }")), "parallel");
  EXPECT_EQ(verdict(function("loop counted var (k: int taken) %k from 0 < n declares { }")), "1104(k)");
  EXPECT_EQ(verdict(function(
                "loop counted var (k: int) %k from 0 < n declares { %x = load k store w$[%x] = ?:double }")),
            "1007(w)");
}

TEST(Control, Walks) {
  EXPECT_EQ(verdict(function("for &x in list { store x = 3 }")), "1207(list)");
  EXPECT_EQ(verdict(function("for &x in v { store x = 3 }")), "parallel");
  EXPECT_EQ(verdict(function("for &x in a { store x:int = 3 }")), "parallel");
  EXPECT_EQ(verdict(function("for x in v { store x = 3 }")), "parallel");
  EXPECT_EQ(verdict(function("for x in v { call push(&v, &const _ as 1) }")), "1205(v)");
}

TEST(Control, ElementsOfAWalkAreSubscripts) {
  EXPECT_EQ(verdict(function("for &x in v { %y = load v$[(sub %x 1)] store x = %y }")), "1001(v@1)");
  EXPECT_EQ(verdict(function("for x: int in v { store v$[(add %x 1)] = 1 }")), "1001(v@1)");
}

TEST(Control, Algorithms) {
  EXPECT_EQ(verdict(function("loop algorithm %k algorithm \"std::for_each\" range v { store v$[%k] = 1 }")),
            "parallel");
  EXPECT_EQ(verdict(function("loop algorithm %k algorithm \"std::accumulate\" range v { }")),
            "1510(std::accumulate)");
}

TEST(Control, Hints) { EXPECT_EQ(verdict(function("for i = 0 < n sequential { }")), "1603()"); }

TEST(Control, Constructs) {
  EXPECT_EQ(verdict(function("for i = 0 < n { opaque \"inline assembly\" }")), "1501(inline assembly)");
  EXPECT_EQ(verdict(function("for i = 0 < n { await }")), "1501(co_await)");
}

} // namespace
