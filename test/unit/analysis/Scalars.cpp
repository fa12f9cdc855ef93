// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables that iterations share, accumulators, appends, and what is private.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;

namespace {

const std::string push =
    "callee push(&self: vector<int>, &const x: int) library member model { throws allocates append 0 }\n"
    "callee clear(&self: vector<int>) library member model { write 0 }\n"
    "callee pure(x: int) -> int pure\nglobal total: int\n";

std::string over(const std::string &body, const std::string &attributes = "") {
  return push + "type Pair record members (a: int, b: double)\n" +
         "function f(n: int constant, &v: vector<int>) " + attributes + " {\n" +
         "  local s: int\n  local d: double\n  local p: Pair\n  local out: vector<int>\n  local other: "
         "vector<int>\n" +
         "  local outs: vector<vector<int>>\n  for i = 0 < n {\n" + body + "\n  }\n}\n";
}

TEST(Scalars, WrittenIsShared) {
  EXPECT_EQ(verdict(over("%x = load s store s = (add (mul %x 3) 1) store out$[%i] = %x")), "1004(s)");
  EXPECT_EQ(verdict(over("store total = %i")), "1004(total)");
  EXPECT_EQ(verdict(over("%x = load s store out$[%i] = %x")), "parallel");
}

TEST(Scalars, DeclaredInsideIsPrivate) {
  EXPECT_EQ(verdict(over("local t: int\n store t = %i init %x = load t store out$[%i] = %x")), "parallel");
  EXPECT_EQ(
      verdict(over(
          "local t: vector<int>\n store t$[0] = %i call push(&t, 1) %x = load t$[1] store out$[%i] = %x")),
      "parallel");
  EXPECT_EQ(verdict(over("local t: int taken\n store t = %i init")), "parallel");
}

TEST(Scalars, Appends) {
  Analysed module(over("%x = load v$[%i] call push(&out, &const _ as %x)"));
  analysis::LoopFacts facts = module.loop();
  EXPECT_EQ(blockersOf(facts.blockers), "");
  EXPECT_EQ(facts.appends.size(), 1u);
  EXPECT_EQ(facts.visibleWrites, facts.appends);
  EXPECT_TRUE(facts.throwing.valid());
}

TEST(Scalars, AppendsThatAreNone) {
  // Each to its own: no order to keep.
  Analysed own(over("call push(&outs$[%i], &const _ as %i)"));
  EXPECT_EQ(blockersOf(own.loop().blockers), "");
  EXPECT_TRUE(own.loop().appends.empty());
  // To several containers.
  EXPECT_EQ(verdict(over("for j = 0 < n { call push(&outs$[%j], &const _ as %j) }")), "1005(outs)");
  // Read, cleared or measured by other iterations.
  EXPECT_EQ(verdict(over("%x = load out$[*] call push(&out, &const _ as %x)")), "1001(out)");
  EXPECT_NE(verdict(over("call push(&out, &const _ as %i) call clear(&out)")), "parallel");
  EXPECT_NE(verdict(over("%x:u64 = load out# call push(&out, &const _ as (cast:int %x))")), "parallel");
}

TEST(Scalars, AppendsToTwoContainers) {
  Analysed module(
      over("if (lt %i 3) { call push(&out, &const _ as %i) } else { call push(&other, &const _ as %i) }"));
  EXPECT_EQ(blockersOf(module.loop().blockers), "");
  EXPECT_EQ(module.loop().appends.size(), 2u);
}

TEST(Scalars, AppendToAnAliasIsGuarded) {
  Analysed module(push + "function f(&in: vector<int>, &out: vector<int>, n: int constant) { for i = 0 < n {"
                         " %x = load in$[%i] call push(&out, &const _ as %x) } }");
  analysis::LoopFacts facts = module.loop();
  EXPECT_EQ(blockersOf(facts.blockers), "");
  ASSERT_EQ(facts.guards.size(), 1u);
  EXPECT_EQ(facts.guards[0].kind, analysis::Guard::Kind::DistinctObjects);
  EXPECT_TRUE(facts.guards[0].first.steps.empty());
}

TEST(Scalars, AppendBesideAnElementOfBefore) {
  std::string push = "callee push(&const x: vector<int>) library member model { throws allocates append 0 }\n"
                     "callee ask(&const x: vector<int>) -> vector<int> io\n";
  auto verdictOf = [&](const std::string &body) {
    return verdict(
        push +
        "function f(&rows: vector<vector<int>>, &all: vector<vector<vector<int>>>, &x: vector<int>, "
        "p: vector<int>*, n: int constant) { for i = 0 < n {" +
        body + "} }");
  };
  // While x is any good, rows has not moved it.
  EXPECT_EQ(verdictOf("%y = call ask(&const x) call push(&rows, %y)"), "parallel");
  // A pointer may come to point to what was appended; appends that do not wait may come first.
  EXPECT_EQ(verdictOf("%y = call ask(&const p->[0]) call push(&rows, %y)"), "1101(rows)");
  EXPECT_EQ(verdictOf("%y = call ask(&const x) call push(&all$[%i], %y)"), "1101(all)");
  EXPECT_EQ(verdictOf("%y = call ask(&const rows$[0]) call push(&rows, %y)"), "1001(rows)");
}

TEST(Scalars, CalleeThatWritesWhatIsShared) {
  std::string callees =
      "\nfunction bump(&x: int) { store x add= 1 }\nfunction count() { store total add= 1 }\n";
  EXPECT_EQ(verdict(over("call bump(&s)") + callees), "1306(bump)");
  EXPECT_EQ(verdict(over("call count()") + callees), "1306(count)");
  EXPECT_EQ(verdict(over("local t: int\n call bump(&t)") + callees), "parallel");
}

TEST(Scalars, HintDropsDependencesOnly) {
  std::string text = over("%x = load out$[%i] store v$[%x] = 1 store total = %i");
  EXPECT_EQ(verdict(text), "1007(v) 1004(total)");
  std::string asserted = text;
  asserted.replace(asserted.find("0 < n"), 5, "0 < n independent");
  EXPECT_EQ(verdict(asserted), "parallel");
  asserted.replace(asserted.find("store total"), 11, "break store total");
  EXPECT_EQ(verdict(asserted), "1201(break)");
}

} // namespace
