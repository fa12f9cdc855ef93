// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two names, one storage? By declaration, by type, by a check at run time.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;

namespace {

const std::string types = R"(
  type Plain record members (x: int, y: double)
  type Matrix record regular members (rows: u64, data: vector<double>)
  type Other record members (n: int)
  type Opaque record
  type Node record regular members (value: int, children: vector<Node>)
  type Base record members (id: int)
  type Derived record members ("": Base, more: int)
  type Derived2 record members ("": Base, less: int)
  type U record union members (i: int, d: double)
  type "double[8]" array inline random contiguous of double
  type "Base[8]" array inline random contiguous of Base
  global counter: int
  global table: vector<int>
)";

/// One loop over i from 0 to n in a function with these parameters.
std::string over(const std::string &parameters, const std::string &body, const std::string &locals = "") {
  return types + "function f(n: int constant, " + parameters + ") {\n" + locals + "\nfor i = 0 < n {\n" +
         body + "\n}\n}\n";
}

std::string copy(const std::string &to, const std::string &from) {
  return "%x = load " + from + " store " + to + " = %x";
}

TEST(Aliasing, DistinctObjectsNeverMeet) {
  EXPECT_EQ(verdict(over("k: int", copy("a$[%i]", "b$[(sub %i 1)]"),
                         "local a: vector<int>\n local b: vector<int>")),
            "parallel");
  EXPECT_EQ(verdict(over("&a: vector<int>", copy("b$[%i]", "a$[(sub %i 1)]"), "local b: vector<int>")),
            "parallel");
  EXPECT_EQ(verdict(over("&a: vector<int>", copy("b$[%i]", "a$[(sub %i 1)]"), "local b: vector<int> taken")),
            "parallel");
}

TEST(Aliasing, ReferencesToContainersAreChecked) {
  Analysed module(over("&a: vector<int>, &b: vector<int>", copy("a$[%i]", "b$[(sub %i 1)]")));
  analysis::LoopFacts facts = module.loop();
  EXPECT_EQ(blockersOf(facts.blockers), "");
  ASSERT_EQ(facts.guards.size(), 1u);
  EXPECT_EQ(facts.guards[0].kind, analysis::Guard::Kind::DistinctObjects);
  EXPECT_TRUE(facts.guards[0].first.steps.empty());
}

TEST(Aliasing, OneContainerUnderTwoNamesMayBeFine) {
  EXPECT_EQ(verdict(over("&a: vector<int>, &b: vector<int>", copy("a$[%i]", "b$[%i]"))), "parallel");
  EXPECT_EQ(verdict(over("&a: vector<int>, &b: vector<int>, &c: vector<int>",
                         "%x = load b$[%i] %y = load c$[(add %i 1)] store a$[%i] = (add %x %y)")),
            "guarded: 1");
}

TEST(Aliasing, PointersAreCheckedByRange) {
  Analysed module(over("a: \"int *\", b: \"int *\"", copy("a->[%i]", "b->[%i]")));
  analysis::LoopFacts facts = module.loop();
  EXPECT_EQ(blockersOf(facts.blockers), "");
  ASSERT_EQ(facts.guards.size(), 1u);
  EXPECT_EQ(facts.guards[0].kind, analysis::Guard::Kind::DisjointRanges);
  EXPECT_EQ(facts.guards[0].first.steps.size(), 2u);
  EXPECT_EQ(verdict(over("a: \"int *\", s: span<int>", copy("a->[(add %i 2)]", "s->[(sub %i 1)]"))),
            "guarded: 1");
  EXPECT_EQ(verdict(over("a: \"int *\", &v: vector<int>", copy("a->[%i]", "v$[%i]"))), "guarded: 1");
  EXPECT_EQ(verdict(over("a: \"int *\"", copy("a->[%i]", "a->[%i]"))), "parallel");
  EXPECT_EQ(verdict(over("a: \"int *\"", copy("a->[%i]", "a->[(add %i 1)]"))), "1002(a@1)");
}

TEST(Aliasing, RangesThatCannotBeComputedBefore) {
  EXPECT_EQ(verdict(over("a: \"int *\", b: \"int *\"", copy("a->[%i]", "b->[?:int]"))), "1101(a)");
  EXPECT_EQ(verdict(over("a: \"int *\", &m: deque<int>", copy("a->[%i]", "m$[0]"))), "1101(a)");
  EXPECT_EQ(verdict(over("a: \"int *\", b: \"int *\"",
                         "%w = load b->[%i] for j = 0 < %w {" + copy("a->[%i]", "b->[%j]") + "}")),
            "1101(a)");
}

TEST(Aliasing, RangesOverNestsAndObjects) {
  std::string pointers = "a: \"int *\", b: \"int *\"";
  EXPECT_EQ(verdict(over(pointers, "for j = 0 < n {" + copy("a->[%i]", "b->[%j]") + "}")), "guarded: 1");
  EXPECT_EQ(verdict(over(pointers, "for j = 0 < %i {" + copy("a->[%i]", "b->[(add (mul %j n) %i)]") + "}")),
            "guarded: 1");
  EXPECT_EQ(verdict(over(pointers, copy("a->[%i]", "b->[(mul %i %i)]"))), "guarded: 1");
  EXPECT_EQ(verdict(over("a: \"int *\", &k: int", copy("a->[%i]", "k"))), "guarded: 1");
  EXPECT_EQ(verdict(over("&v: vector<int>, &k: int", copy("v$[%i]", "k"))), "guarded: 1");
  // All elements of a container, whatever the subscripts.
  EXPECT_EQ(verdict(over("a: \"int *\", &v: vector<int>", copy("a->[%i]", "v$[?:int]"))), "guarded: 1");
  // Its own size is not known while the loop may change it.
  EXPECT_NE(verdict(over("a: \"int *\", &k: int",
                         "%w = load k for j = 0 < %w { store k = 2 " + copy("a->[%i]", "a->[%j]") + "}")),
            "guarded: 1");
}

TEST(Aliasing, WhatWasGivenIsOlderThanTheVariables) {
  std::string x = "local x: int taken";
  EXPECT_EQ(verdict(over("p: \"int *\" constant", copy("p->[%i]", "x"), x)), "parallel");
  EXPECT_EQ(verdict(over("p: \"int *\"", copy("p->[?:int]", "x"), x)).substr(0, 4), "1101");
  EXPECT_EQ(verdict(over("p: \"int *\" constant", copy("p->[%i]", "new[(add %i 1)]:int"),
                         "fresh new: \"int[9]\" taken")),
            "parallel");
}

TEST(Aliasing, PointerThatMoves) {
  EXPECT_EQ(
      verdict(over("a: \"int *\", &v: vector<int>", "store a add= ?:\"int *\" " + copy("v$[%i]", "a->[0]"))),
      "1004(a)");
}

TEST(Aliasing, Restrict) {
  EXPECT_EQ(verdict(over("a: \"int *\" restrict, b: \"int *\"", copy("a->[%i]", "b->[?:int]"))), "parallel");
  EXPECT_EQ(verdict(over("a: \"int *\" restrict", copy("a->[%i]", "counter"))), "parallel");
  // A pointer that the function itself derives is not separated by the declaration.
  EXPECT_EQ(verdict(over("a: \"int *\" restrict", copy("a->[%i]", "q->[?:int]"), "local q: \"int *\"")),
            "1101(a)");
}

TEST(Aliasing, StrictAliasing) {
  EXPECT_EQ(verdict(over("a: \"int *\", b: \"float *\"", copy("a->[%i]", "b->[?:int]"))), "parallel");
  EXPECT_EQ(verdict(over("a: \"int *\", b: u32*", copy("a->[%i]", "b->[?:int]"))), "1101(a)");
  EXPECT_EQ(verdict(over("a: \"int *\", b: \"char *\"", copy("a->[%i]", "b->[?:int]"))), "1101(a)");
  EXPECT_EQ(verdict(over("a: \"int *\", b: i16*", copy("a->[%i]", "b->[?:int]"))), "parallel");
  EXPECT_EQ(verdict("type int integer bits 32 signed alias-any\n" +
                    over("a: \"int *\", b: \"float *\"", copy("a->[%i]", "b->[?:int]")).substr(0)),
            "1101(a)");
}

TEST(Aliasing, ContainersOfDifferentTypes) {
  EXPECT_EQ(verdict(over("&a: vector<int>, &b: deque<int>", copy("a$[%i]", "b$[(sub %i 1)]"))), "parallel");
  EXPECT_EQ(verdict(over("&a: vector<int>, &b: vector<float>", copy("a$[%i]", "b$[(sub %i 1)]"))),
            "parallel");
  // A row may be a row of the matrix.
  EXPECT_EQ(verdict(over("&a: vector<vector<int>>, &b: vector<int>", copy("a$[%i]$[0]", "b$[(sub %i 1)]"))),
            "guarded: 1");
}

TEST(Aliasing, MembersAndParameters) {
  std::string method = "this this: Matrix";
  EXPECT_EQ(verdict(over("&v: vector<double>", copy("v$[%i]", "this.rows"), method)), "parallel");
  EXPECT_EQ(verdict(over("&v: vector<u64>", copy("v$[%i]", "this.rows"), method)), "parallel");
  EXPECT_EQ(verdict(over("v: u64*", copy("v->[%i]", "this.rows:u64"), method)), "guarded: 1");
  Analysed module(over("&v: vector<double>", copy("v$[%i]", "this.data$[(add %i 1)]:double"), method));
  ASSERT_EQ(blockersOf(module.loop().blockers), "");
  ASSERT_EQ(module.loop().guards.size(), 1u);
  EXPECT_EQ(module.loop().guards[0].kind, analysis::Guard::Kind::DistinctObjects);
  EXPECT_EQ(module.loop().guards[0].first.steps.size() + module.loop().guards[0].second.steps.size(), 1u);
}

TEST(Aliasing, RecordsAsWholes) {
  Analysed module(over("&a: Matrix, &b: Matrix", copy("a.data$[%i]:double", "b.data$[(add %i 1)]:double")));
  ASSERT_EQ(blockersOf(module.loop().blockers), "");
  ASSERT_EQ(module.loop().guards.size(), 1u);
  EXPECT_TRUE(module.loop().guards[0].first.steps.empty());
  EXPECT_EQ(verdict(over("&a: Plain, &b: Other", "%x = load b.n:int store a.x:int = %x store v$[%i] = %x",
                         "local v: vector<int>")),
            "1004(a.x)");
}

TEST(Aliasing, TreesMayContainEachOther) {
  // The vector b may be the children of an element of a.
  EXPECT_EQ(verdict(over("&a: vector<Node>, &b: vector<Node>", copy("a$[%i]", "b$[(sub %i 1)]"))), "1101(a)");
  EXPECT_EQ(verdict(over("&a: vector<Opaque>, &b: vector<Opaque>", copy("a$[%i]", "b$[(sub %i 1)]"))),
            "1101(a)");
  EXPECT_EQ(verdict(over("&a: vector<Plain>, &b: vector<Plain>", copy("a$[%i]", "b$[(sub %i 1)]"))),
            "guarded: 1");
  // But then its elements' own members are others.
  EXPECT_EQ(verdict(over("&a: vector<Node>, &b: vector<Node>",
                         copy("a$[%i].value:int", "b$[(sub %i 1)].value:int"))),
            "guarded: 1");
  EXPECT_EQ(verdict(over("&a: vector<Node>, &b: vector<Node>",
                         copy("a$[%i].children$[0].value:int", "b$[(sub %i 1)].value:int"))),
            "guarded: 1"); // That b lies in no element of a.
}

TEST(Aliasing, BaseClasses) {
  EXPECT_EQ(verdict(over("a: \"Base *\", &d: Derived", copy("a->[%i].id:int", "d.id:int"))), "guarded: 1");
  EXPECT_EQ(verdict(over("a: \"Base *\", &d: Derived", copy("a->[%i].id:int", "d.more:int"))), "parallel");
  EXPECT_EQ(verdict(over("a: \"Derived *\", &d: Derived2", copy("a->[%i].more:int", "d.less:int"))),
            "parallel");
  EXPECT_EQ(verdict(over("a: \"Derived *\", &d: Opaque", copy("a->[%i].id:int", "d.id:int"))), "guarded: 1");
}

TEST(Aliasing, MembersOfUnions) {
  EXPECT_EQ(verdict(over("&u: U", "store u.i:int = (cast:int %i)")), "1004(u.i)");
  EXPECT_NE(verdict(over("&u: U", copy("u.i:int", "u.d:double"))), "parallel");
}

TEST(Aliasing, PointersInElements) {
  std::string pointers = "type \"std::vector<Base *>\" record owned regular random contiguous container "
                         "\"std::vector\" of \"Base *\"\n";
  EXPECT_EQ(verdict(types + pointers +
                    "function f(&v: \"std::vector<Base *>\", n: int constant) { for i = 0 < n { store "
                    "v$[%i]->[0].id:int = 1 } }"),
            "1102(v)");
  EXPECT_EQ(verdict(types + "function f(&v: vector<shared_ptr<Base>>, n: int constant) { for i = 0 < n { "
                            "store v$[%i]->.id:int = 1 } }"),
            "1103(v)");
  EXPECT_EQ(verdict(types + "function f(&v: vector<unique_ptr<Base>>, n: int constant) { for i = 0 < n { "
                            "store v$[%i]$.id:int = 1 } }"),
            "parallel");
  EXPECT_EQ(verdict(types + pointers +
                    "function f(&v: \"std::vector<Base *>\", n: int constant) {\n local w: vector<int>\n for "
                    "i = 0 < n { "
                    "%x = load v$[%i]->[0].id:int store w$[%i] = %x } }"),
            "parallel");
}

TEST(Aliasing, PointersOfTheIteration) {
  EXPECT_EQ(
      verdict(over("&v: vector<int>", "local q: \"int *\"\n store q = ?:\"int *\" init store q->[0] = 1")),
      "1102(q)");
  EXPECT_EQ(verdict(over("&v: vector<int>", "local &r: int\n store r = 1")).substr(0, 4), "1101");
  EXPECT_EQ(verdict(over("k: int", "store ?:int = 1")), "1102(memory behind a pointer)");
}

TEST(Aliasing, WhatPointersCanReach) {
  auto through = [&](const std::string &local) {
    return verdict(over("p: \"int *\"", copy("x$[%i]", "p->[?:int]"), local));
  };
  EXPECT_EQ(through("local x: vector<int>"), "parallel");
  EXPECT_EQ(through("local x: vector<int> taken"), "1101(x)");
  EXPECT_EQ(through("local x: vector<int> captured"), "1101(x)");
  EXPECT_EQ(through("local &x: vector<int>"), "1101(x)");
  EXPECT_EQ(verdict(over("p: \"int *\"", copy("table$[%i]", "p->[?:int]"))), "1101(table)");
}

TEST(Aliasing, ArraysBehindPointers) {
  // (*p)[i] and p[k][j] look alike: only paths of one form are compared.
  std::string pointer = "type \"double (*)[8]\" pointer bits 64 view random contiguous of \"double[8]\"\n";
  auto rows = [&](const std::string &to, const std::string &from) {
    return verdict(types + pointer + "function f(p: \"double (*)[8]\", n: int constant) { for i = 0 < n {" +
                   copy(to, from) + "} }");
  };
  EXPECT_EQ(rows("p->[%i][0]:double", "p->[%i][1]:double"), "parallel");
  EXPECT_NE(rows("p->[%i][0]:double", "p->[%i]:double"), "parallel");
}

TEST(Aliasing, ArraysOfOtherBounds) {
  std::string arrays = "type \"int[4]\" array inline random contiguous of int\ntype \"int[4][8]\" array "
                       "inline random contiguous of "
                       "\"int[8]\"\ntype \"int[8][4]\" array inline random contiguous of \"int[4]\"\ntype "
                       "\"int[]\" array inline of int\n";
  auto transposed = [&](const std::string &from, const std::string &to, const std::string &body) {
    return verdict(arrays + "function f(&a: " + from + ", &b: " + to +
                   ", n: int constant) { for i = 0 < n {" + body + "} }");
  };
  EXPECT_EQ(
      transposed("\"int[4][8]\"", "\"int[8][4]\"", "%x:int = load b[0][%i]:int store a[%i][0]:int = %x"),
      "parallel");
  EXPECT_EQ(transposed("\"int[4][8]\"", "\"int[4][8]\"",
                       "%x:int = load b[(sub %i 1)][0]:int store a[%i][0]:int = %x"),
            "guarded: 1");
  EXPECT_EQ(
      transposed("\"int[4][8]\"", "\"int[8]\"", "%x:int = load b[(sub %i 1)]:int store a[0][%i]:int = %x"),
      "guarded: 1");
  EXPECT_EQ(transposed("\"int[4]\"", "\"int[8]\"", copy("a[%i]", "b[(sub %i 1)]")), "parallel");
  EXPECT_EQ(transposed("\"int[4]\"", "\"int[]\"", copy("a[%i]", "b[(sub %i 1)]")), "1101(a)");
}

TEST(Aliasing, BytesOfElements) {
  EXPECT_EQ(verdict(over("&v: vector<int>, &w: vector<float>", "load v$[*]:void store w$[%i] = ?:float")),
            "parallel");
  EXPECT_EQ(verdict(over("&v: vector<float>, &w: vector<float>", "load v$[*]:void store w$[%i] = ?:float")),
            "guarded: 1");
}

TEST(Aliasing, VariablesAreNoElements) {
  EXPECT_EQ(verdict(over("&v: vector<int>", copy("v$[%i]", "counter"))), "parallel");
  EXPECT_EQ(verdict(over("&v: vector<int>", copy("v$[%i]", "k"), "local k: int taken")), "parallel");
  EXPECT_EQ(verdict(over("p: \"int *\"", copy("p->[%i]", "counter"))), "guarded: 1");
  EXPECT_EQ(verdict(over("&v: vector<char>", "%x = load counter store v$[%i] = ?:char")), "parallel");
  EXPECT_EQ(verdict(over("p: \"char *\"", "%x = load counter store p->[%i] = ?:char")), "guarded: 1");
}

TEST(Aliasing, ShapeIsNoElement) {
  EXPECT_EQ(verdict(over("&v: vector<int>", "%n:u64 = load v# store v$[%i] = 1")), "parallel");
  EXPECT_EQ(verdict(over("&v: vector<u64>, p: u64*", "%n:u64 = load v# store p->[%i] = 1")), "parallel");
}

} // namespace
