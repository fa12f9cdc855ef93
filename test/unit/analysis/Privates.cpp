// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables from outside the loop that each iteration may have for itself, and those that it moves on.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;

namespace {

std::string over(const std::string &body, const std::string &after = "", const std::string &before = "") {
  return "callee look(&const x: int) -> int\ncallee set(&x: int) pure\nglobal total: int\n"
         "type Pair record members (a: int, b: double)\n"
         "function f(n: int constant, &v: vector<int>, m: int, q: int *) {\n"
         "  local s: int\n  local t: int\n  local p: Pair\n  local j: int\n" +
         before + "\n  for i = 0 < n {\n" + body + "\n  }\n" + after + "\n}\n";
}

/// "s! t k+2": privates (! with their last value), and those that move; or the verdict if there is a blocker.
std::string own(const std::string &text, unsigned loop = 0) {
  Analysed module(text);
  analysis::LoopFacts facts = module.loop(loop);
  if (!facts.blockers.empty())
    return verdict(text, loop);
  std::string result;
  auto add = [&](ir::ObjectId object, const std::string &more) {
    result += (result.empty() ? "" : " ") + module.ir()[object].name + more;
  };
  for (const analysis::Private &each : facts.privates)
    add(each.object, each.keepsLast ? "!" : "");
  for (const analysis::Stepping &each : facts.steppings)
    add(each.object, (each.step < 0 ? "" : "+") + std::to_string(each.step));
  return result;
}

TEST(Privates, WrittenBeforeRead) {
  EXPECT_EQ(own(over("store s = %i %x = load s store v$[%i] = %x")), "s");
  EXPECT_EQ(own(over("store s = %i %x = load s store v$[%i] = %x", "%y = load s return %y")), "s!");
  EXPECT_EQ(own(over("store m = %i %x = load m store v$[%i] = %x", "%y = load m return %y")), "m!");
  EXPECT_EQ(own(over("%x = load s store s = %i store v$[%i] = %x")), "1004(s)");
  EXPECT_EQ(own(over("store total = %i")), "1004(total)");
}

TEST(Privates, KilledAfterwards) {
  EXPECT_EQ(own(over("store s = %i", "store s = 3 %y = load s return %y")), "s");
  EXPECT_EQ(own(over("store s = %i", "if (gt n 3) { store s = 3 } %y = load s return %y")), "s!");
  EXPECT_EQ(
      own(over("store s = %i", "if (gt n 3) { store s = 3 } else { store s = 4 } %y = load s return %y")),
      "s");
  EXPECT_EQ(own(over("store s = %i", "if (gt n 3) { return 1 } %y = load s return %y")), "s!");
  EXPECT_EQ(own(over("store s = %i", "for k = 0 < n { store s = %k } %y = load s return %y")), "s!");
  EXPECT_EQ(own(over("store s = %i", "for k = 0 < 4 { store s = %k } %y = load s return %y")), "s");
}

TEST(Privates, Paths) {
  std::string use = " %x = load s store v$[%i] = %x";
  EXPECT_EQ(own(over("if (gt %i 3) { store s = 1 } else { store s = 2 }" + use)), "s");
  EXPECT_EQ(own(over("if (gt %i 3) { store s = 1 } else { }" + use)), "1004(s)");
  EXPECT_EQ(own(over("if (gt %i 3) { store s = 1 } else { continue }" + use)), "s");
  EXPECT_EQ(own(over("switch %i { store s = 1 } { store s = 2 }" + use)), "1004(s)");
  EXPECT_EQ(own(over("cond (gt %i 3) { store s = 1 } { store s = 2 }" + use)), "s");
  EXPECT_EQ(own(over("short (gt %i 3) { store s = 1 }" + use)), "1004(s)");
  EXPECT_EQ(own(over("try { store s = 1 } { store s = 2 }" + use)), "s");
  EXPECT_EQ(own(over("try { store s = 1 } { }" + use)), "1004(s)");
  EXPECT_EQ(own(over("try { store s = 1 } { %z = load s }" + use)), "1004(s)");
}

TEST(Privates, LastWrite) {
  std::string after = "%y = load s return %y";
  EXPECT_EQ(own(over("if (gt %i 3) { store s = 1 }", after)), ""); // Only ever set to one value.
  EXPECT_EQ(own(over("if (gt %i 3) { store s = %i }", after)), "1208(s)");
  EXPECT_EQ(own(over("if (gt %i 3) { store s = 1 }")), "s");
  EXPECT_EQ(own(over("if (gt %i 3) { continue } store s = %i", after)), "1208(s)");
  EXPECT_EQ(own(over("if (gt %i 3) { store s = 2 continue } store s = 1", after)), "s!");
  EXPECT_EQ(own(over("for k = 0 < n { store s = %k }", after)), "1208(s)");
  EXPECT_EQ(own(over("for k = 0 < 3 { store s = %k }", after)), "s!");
  EXPECT_EQ(own(over("for k = 0 < 3 { if (gt %k 1) { break } store s = %k }", after)), "1208(s)");
}

TEST(Privates, InnerLoops) {
  std::string inner = "loop counted var j %j from 0 < n { store v$[%i] = %j } store j = ?:int";
  EXPECT_EQ(own(over(inner)), "j");
  EXPECT_EQ(own(over(inner, "%y = load j return %y")), "j!");
  EXPECT_EQ(own(over("for k = 0 < n { %x = load s store v$[%i] = %x store s = %k }")), "1004(s)");
  EXPECT_EQ(own(over("store s = 0 for k = 0 < n { %x = load s store v$[%i] = %x store s = %k }")), "s");
  EXPECT_EQ(own(over("loop do-while { store s = 1 break } %x = load s store v$[%i] = %x")), "s");
}

TEST(Privates, NextTurnOfAnOuterLoop) {
  auto nest = [](const std::string &first, const std::string &body) {
    return "function f(n: int constant, &v: vector<int>) {\n local s: int\n for t = 0 < n {\n" + first +
           "\n for i = 0 < n {\n" + body + "\n}\n}\n}\n";
  };
  EXPECT_EQ(own(nest("%x = load s store v$[0] = %x", "store s = %i"), 1), "s!");
  EXPECT_EQ(own(nest("store s = 4", "store s = %i"), 1), "s");
  EXPECT_EQ(own(nest("", "store s = %i %x = load s store v$[%i] = %x"), 1), "s");
}

TEST(Privates, Members) {
  EXPECT_EQ(own(over("store p.a = %i store p.b = 1 %x = load p:Pair")), "p");
  EXPECT_EQ(own(over("store p.a = %i %x = load p.a store v$[%i] = %x")), "p");
  EXPECT_EQ(own(over("store p.a = %i %x = load p:Pair store p.b = 1")), "1004(p.a) 1004(p.b)");
  EXPECT_EQ(own(over("store p.a = %i store p.b = 2", "%x = load p.a")), "p!");
  EXPECT_EQ(own(over("store p.a = %i", "%x = load p.a")), "1208(p)");
  // A part of the whole: a bit-field, a member of a union, other memory.
  EXPECT_EQ(own(over("store p:int = %i %x = load p:int store v$[%i] = %x")), "1004(p)");
}

TEST(Privates, WhoElseMayLook) {
  auto with = [](const std::string &attribute) {
    return "function f(n: int constant, &v: vector<int>) {\n local s: int " + attribute +
           "\n for i = 0 < n { store s = %i %x = load s store v$[%i] = %x }\n}\n";
  };
  EXPECT_EQ(own(with("")), "s");
  EXPECT_EQ(own(with("named")), "1004(s)");
  EXPECT_EQ(own(with("captured")), "1004(s)");
  EXPECT_NE(own(with("taken")), "s");
}

TEST(Privates, OwnVariable) {
  auto loop = [](const std::string &attribute) {
    return "function f(n: int constant) {\n local q: int " + attribute +
           "\n loop counted var q %k from 0 < n { }\n store q = ?:int\n}\n";
  };
  EXPECT_TRUE(Analysed(loop("")).loop().keepsVariable);
  EXPECT_EQ(verdict(loop("named")), "1206(q)");
}

TEST(Steppings, Constants) {
  EXPECT_EQ(own(over("%x = load s store v$[%x] = 1 store s add= 2")), "s+2");
  EXPECT_EQ(own(over("%x = load s store v$[%x] = 1 store s sub= 3")), "s-3");
  EXPECT_EQ(own(over("%x = load s store v$[%x] = 1 store s = (add %x 2)")), "s+2");
  EXPECT_EQ(
      own(over("%x = load s store s add= 1 store v$[%x] = 1 %y = load s store s add= 1 store v$[%y] = 1")),
      "s+2");
  EXPECT_EQ(own(over("%x = load s store s add= 1 store v$[%x] = 1 %y = load s store v$[%y] = 1")),
            "1003(v@1)");
  EXPECT_EQ(own(over("%x = load s store v$[%x] = 1 store s add= 2 store s sub= 2")), "s+0");
}

TEST(Steppings, NotInEveryIteration) {
  std::string use = "%x = load s store v$[%x] = 1 ";
  EXPECT_NE(own(over(use + "if (gt %i 3) { store s add= 2 }")), "s+2");
  EXPECT_NE(own(over(use + "if (gt %i 3) { continue } store s add= 2")), "s+2");
  EXPECT_NE(own(over(use + "for k = 0 < 3 { store s add= 2 }")), "s+6");
  EXPECT_NE(own(over(use + "store s mul= 2")), "s+2");
  EXPECT_NE(own(over(use + "%y = load m store s add= %y")), "s+2");
}

TEST(Steppings, Pointers) {
  EXPECT_EQ(own(over("store q->[0:long] = 1 store q add= 1:long")), "q+1");
  EXPECT_EQ(own(over("store q->[0:long] = 1 store q->[1:long] = 2 store q add= 2:long")), "q+2");
  EXPECT_EQ(own(over("store q->[0:long] = 1 store q->[1:long] = 2 store q add= 1:long")), "1003(q@1)");
  EXPECT_EQ(own(over("store q add= 1:long store q->[-1:long] = 1 store q->[0:long] = 1")), "1003(q@1)");
  EXPECT_EQ(own(over("store q->[*] = 1 store q add= 1:long")), "1007(q)");
}

} // namespace
