// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that may end early: which ops stand behind a way out, and whether iterations may run ahead.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;

namespace {

const std::string prelude =
    "type Node record members (x: int)\n"
    "callee sqrt(x: double) -> double library noexcept model { weight 15 }\n"
    "callee strlen(&const s: \"const char *\") -> u64 library noexcept model { read 0 }\n"
    "callee isalpha(c: int) -> int library noexcept model { }\n"
    "callee fetch(x: int) -> int io\n"
    "callee weigh(x: int) -> int pure\n"
    "callee push(&self: vector<int>, &const x: int) library member model { throws allocates append 0 }\n"
    "callee \"std::vector::at\"(&const self: vector<int>, i: u64) -> &const int library member const-member "
    "model { throws read 0# }\n"
    "function quotient(a: int constant, b: int constant) { return (div a b) }\n"
    "callee quotient(a: int, b: int) -> int body quotient\n"
    "function half(a: int constant) { return (div a 2) }\n"
    "callee half(a: int) -> int body half\n"
    "callee again(a: int) -> int body again\n"
    "function again(a: int constant) { %x = call again((sub a 1)) return %x }\n"
    "function sum(a: int constant) {\n local s: int\n store s = 0 init\n for k = 0 < a { store s add= %k }\n"
    " %x = load s\n return %x }\n"
    "callee sum(a: int) -> int body sum\n"
    "function spin(a: int constant) { loop while { } return 1 }\n"
    "callee spin(a: int) -> int body spin\n"
    "global total: int\n";

std::string function(const std::string &loop) {
  return prelude +
         "function f(n: int constant, k: int constant, &v: vector<int>, &w: vector<int>, &s: std::span<int>, "
         "p: \"int *\" constant, &rows: vector<vector<int>>, &ptrs: \"std::vector<Node *>\", "
         "&owners: vector<unique_ptr<int>>) {\n  local found: int\n  local table: \"int[8]\"\n" +
         loop + "\n}\n";
}

std::string of(const std::string &body) {
  return verdict(function(
      "loop counted var (i: u64) %i header { %n = load v#:u64 } from 0 < %n declares {\n" + body + "\n}"));
}

TEST(Exits, WhatStandsBehindOne) {
  Analysed module(function("loop counted var (i: u64) %i header { %n = load v#:u64 } from 0 < %n declares {\n"
                           "  %x = load v$[%i]\n  if (lt %x 0) { continue }\n"
                           "  if (eq %x 3) { store found = 1 store total = 2 break }\n}"));
  analysis::LoopFacts facts = module.loop();
  EXPECT_EQ(blockersOf(facts.blockers), "");
  ASSERT_EQ(facts.exits.size(), 1u);
  EXPECT_EQ(module.ir()[facts.exits[0].first].kind, ir::OpKind::Store);
  EXPECT_EQ(module.ir()[facts.exits[0].op].exit, ir::ExitKind::Break);
  EXPECT_TRUE(facts.visibleWrites.empty());
}

TEST(Exits, TheRestOfTheBodyBehindAContinue) {
  Analysed module(
      function("loop counted var (i: u64) %i header { %n = load v#:u64 } from 0 < %n declares {\n"
               "  %x = load v$[%i]\n  if (lt %x 0) { continue }\n  store total = 2\n  return\n}"));
  analysis::LoopFacts facts = module.loop();
  EXPECT_EQ(blockersOf(facts.blockers), "");
  ASSERT_EQ(facts.exits.size(), 1u);
  EXPECT_EQ(module.ir()[facts.exits[0].first].kind, ir::OpKind::Store);
}

TEST(Exits, Several) {
  Analysed module(function("loop counted var (i: u64) %i header { %n = load v#:u64 } from 0 < %n declares {\n"
                           "  %x = load v$[%i]\n  if (lt %x 0) { return } else { if (eq %x 4) { break } }\n"
                           "  for j = 0 < 10 { if (eq %x %j) { throw } if (gt %x %j) { break } }\n}"));
  EXPECT_EQ(blockersOf(module.loop().blockers), "");
  EXPECT_EQ(module.loop().exits.size(), 3u);
}

TEST(Exits, InTheArmOfASwitchOnlyTheWayOutItself) {
  EXPECT_EQ(of("%x = load v$[%i] switch %x { return } { }"), "parallel");
  EXPECT_EQ(of("%x = load v$[%i] switch %x { store total = 1 return } { }"), "1210(total)");
}

TEST(Exits, EffectsOnTheWay) {
  EXPECT_EQ(of("store total add= 1 if (lt %i 3) { break }"), "1210(total)");
  EXPECT_EQ(of("store w$[%i] = 1 if (lt %i 3) { break }"), "1210(w)");
  EXPECT_EQ(of("if (lt %i 3) { break } call push(&w, 3)"), "1210(w)");
  EXPECT_EQ(of("%x = call fetch(3) if (eq %x 3) { break }"), "1201(break)");
}

TEST(Exits, LivesThatEndOnTheWayOut) {
  const std::string type =
      "type L record custom members (x: int)\nglobal count: int\n"
      "callee \"L::~L\"(&self: L) -> void member body \"L::~L\"\n"
      "function \"L::~L\"() { this &this: L store count add= 1 }\n"
      "function f(&v: vector<int>) {\nloop counted var (i: u64) %i header { %n = load v#:u64 } "
      "from 0 < %n declares {\n";
  EXPECT_EQ(verdict(type + "local l: L store l.x = 1 init if (eq %i 3) { call \"L::~L\"(&l) return } else "
                           "{ call \"L::~L\"(&l) return }\n} }"),
            "1306(L::~L) 1210(count)");
  EXPECT_EQ(verdict(type + "if (eq %i 3) { local l: L store l.x = 1 init call \"L::~L\"(&l) return }\n} }"),
            "parallel");
}

TEST(Speculation, ElementsThatAreThere) {
  EXPECT_EQ(of("%x = load v$[%i] if (eq %x 3) { return }"), "parallel");
  EXPECT_EQ(of("%x = load w$[%i] if (eq %x 3) { return }"), "guarded: 1");
  EXPECT_EQ(of("%x = load v$[(add %i 1)] if (eq %x 3) { return }"), "guarded: 1");
  EXPECT_EQ(of("%x = load v$[0] if (eq %x 3) { return }"), "guarded: 1");
  EXPECT_EQ(of("%x = load table[7] if (eq %x 3) { return }"), "parallel");
  EXPECT_EQ(of("loop counted var (j: u64) %j header { %m = load rows$[%i]#:u64 } from 0 < %m declares { "
               "%x = load rows$[%i]$[%j] if (eq %x 3) { return } }"),
            "guarded: 1");
  EXPECT_EQ(verdict(function("loop range var (&x: int) %k range s element &int declares { %x = load s->[%k] "
                             "if (eq %x 3) { break } }")),
            "parallel");
  EXPECT_EQ(of("call std::vector::at(&const w, 7:u64) yields w$[7] %x = load w$[7] if (eq %x 3) { return }"),
            "guarded: 1");
}

TEST(Speculation, SubscriptsThatAreCheckedBeforeTheLoop) {
  EXPECT_EQ(of("%x = load v$[(mul %i %i)] if (eq %x 3) { return }"), "guarded: 1");
  // Nothing signed may overflow on the way to an element.
  EXPECT_EQ(of("%x = load v$[(sub (mul k k) (mul k k))] if (eq %x 3) { return }"), "guarded: 2");
  EXPECT_EQ(of("for j = 0 < k { %x = load w$[(mul %j 3)] if (eq %x 3) { return } }"), "guarded: 2");
}

TEST(Speculation, ElementsThatMayNotBeThere) {
  EXPECT_EQ(of("%x = load v$[%i] %y = load w$[%x] if (eq %y 3) { return }"),
            "1211(might read 'w' where nothing is)");
  EXPECT_EQ(of("%x = load p->[%i] if (eq %x 3) { return }"), "1211(might read 'p' where nothing is)");
  EXPECT_EQ(of("%x = load table[8] if (eq %x 3) { return }"), "1211(might read 'table' where nothing is)");
  EXPECT_EQ(of("%x = load table[%i] if (eq %x 3) { return }"), "1211(might read 'table' where nothing is)");
  EXPECT_EQ(of("%x = load ptrs$[%i]->[0].x if (eq %x 3) { return }"),
            "1211(might read 'ptrs.x' where nothing is)");
  EXPECT_EQ(of("%x:int = load owners$[%i]$ if (eq %x 3) { return }").substr(0, 4), "1211");
  EXPECT_EQ(of("%x = load v$[*] if (eq %x 3) { return }"), "1211(might read 'v' where nothing is)");
  EXPECT_EQ(of("%x = load rows$[(add %i 1)]$[0] if (eq %x 3) { return }").substr(0, 4), "1211");
  EXPECT_EQ(of("%x:int = load ?... if (eq %x 3) { return }").substr(0, 4), "1211");
}

TEST(Speculation, WritesToVariablesOfTheIteration) {
  EXPECT_EQ(of("local t: \"int[4]\" store t[3] = 1 if (eq %i 3) { return }"), "parallel");
  EXPECT_EQ(of("local t: \"int[4]\" %x = load v$[%i] store t[%x] = 1 if (eq %i 3) { return }"),
            "1211(might read 't' where nothing is)");
  EXPECT_EQ(of("local t: \"int[4]\" %x = load v$[%i] store t[(and %x 3)] = 1 if (eq %i 3) { return }"),
            "parallel");
}

TEST(Speculation, OverflowThatDecidesAboutMemory) {
  EXPECT_EQ(of("local t: \"int[8]\" for j = 0 < 9 { store t[(rem %j 8)] = 1 } if (eq %i 3) { return }"),
            "parallel");
  EXPECT_EQ(
      of("local t: \"int[8]\" for j = 0 < k { store t[(rem (mul %j 1000) 8)] = 1 } if (eq %i 3) { return }"),
      "1211(might read 't' where nothing is)");
}

TEST(Speculation, Divisions) {
  const char *divides = "1211(might divide by 0)";
  EXPECT_EQ(of("%x = load v$[%i] if (eq (rem %x 7) 3) { return }"), "parallel");
  EXPECT_EQ(of("%x = load v$[%i] if (eq (div 7 %x) 3) { return }"), divides);
  EXPECT_EQ(of("%x = load v$[%i] if (eq (rem %x 0) 3) { return }"), divides);
  EXPECT_EQ(of("%x = load v$[%i] if (eq (rem %x -1) 3) { return }"), divides);
  EXPECT_EQ(of("%x = load v$[%i] if (eq (rem %x k) 3) { return }"), "guarded: 1");
  EXPECT_EQ(of("%x = load v$[%i] if (eq (rem (add (and %x 255) 1) (add (and %x 255) 1)) 3) { return }"),
            "parallel");
  EXPECT_EQ(of("%x = load v$[%i] local t: int store t = 9 init store t div= %x if (eq %i 3) { return }"),
            divides);
  EXPECT_EQ(of("%x = load v$[%i] %y = call quotient(%x, 3) if (eq %y 3) { return }"), divides);
  EXPECT_EQ(of("%x = load v$[%i] %y = call half(%x) if (eq %y 3) { return }"), "parallel");
  EXPECT_EQ(of("for j = 2 < 50 { %x = load v$[%i] if (eq (rem %x %j) 3) { return } }"), "parallel");
  EXPECT_EQ(of("for j = 0 < 50 { %x = load v$[%i] if (eq (rem %x %j) 3) { return } }"), divides);
}

TEST(Speculation, InnerLoops) {
  const char *endless = "1211(might not come to the end of an inner loop)";
  const std::string out = " if (eq %i 3) { return }";
  EXPECT_EQ(of("for j = 0 < n { }" + out), "parallel");
  EXPECT_EQ(of("%x = load v$[%i] for j = 0 < %x { }" + out), "parallel");
  EXPECT_EQ(of("loop while { }" + out), endless);
  EXPECT_EQ(of("loop do-while { }" + out), endless);
  EXPECT_EQ(of("loop counted var (j: int) %j from 0 != n declares { }" + out), endless);
  EXPECT_EQ(of("loop counted var (j: int) %j from 0 <= n declares { }" + out), endless);
  EXPECT_EQ(of("loop counted var (j: int) %j from 0 < n step 2 declares { }" + out), endless);
  EXPECT_EQ(of("loop counted var (j: long) %j from 0:long <= (cast:long n) step 2:long declares { }" + out),
            "parallel");
  EXPECT_EQ(of("loop counted var (j: int) %j from 0 < n step k declares { }" + out), endless);
  EXPECT_EQ(
      of("local m: int store m = 5 init loop counted var (j: int) %j header { %m = load m } from 0 < %m "
         "declares { store m add= 1 }" +
         out),
      endless);
}

TEST(Speculation, Callees) {
  const std::string out = " if (eq %y 3) { return }";
  EXPECT_EQ(of("%y = call weigh(3)" + out), "parallel");
  EXPECT_EQ(of("%x = load v$[%i] %y = call sum(%x)" + out), "parallel");
  EXPECT_EQ(of("%y = call again(3)" + out), "1211(might not come to an end in 'again', which calls itself)");
  EXPECT_EQ(of("%y = call spin(3)" + out), "1211(might not come to the end of an inner loop)");
  EXPECT_EQ(of("%z = call sqrt(?:double) if (eq %i 3) { return }"), "parallel");
  EXPECT_EQ(of("%x = load v$[%i] %y = call isalpha(%x)" + out),
            "1211(might not be allowed to call 'isalpha')");
}

} // namespace
