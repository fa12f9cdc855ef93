// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies in two parts: where the tail begins, which calls are made early, and what cannot be divided.

#include "Analysed.h"
#include "analysis/Tail.h"

using namespace xcs;
using namespace xcs::test;

namespace {

/// One statement of the body: its ops in order of evaluation. All but the last lie inside of the last, each
/// behind the one before it.
using Statement = std::vector<std::string>;

std::string place(unsigned begin, unsigned end) {
  return "@1:1[" + std::to_string(begin) + "," + std::to_string(end) + "]";
}

/// `for (i = 0; i < n; ++i) { body }`, statement k at offsets from 100 * (k + 1).
std::string loopOver(const std::vector<Statement> &body, const std::string &declarations = "") {
  std::string text = "callee f(x: double) -> double noexcept library model { weight 500 }\n"
                     "callee cheap(x: double) -> double noexcept library model { weight 2 }\n"
                     "callee print(x: double) -> void library model { ordered why \"prints\" }\n"
                     "callee lock(x: double) -> void library model { ordered synchronizes why \"locks\" }\n"
                     "callee push(&self: vector<double>, &const x: double) library member model { throws "
                     "allocates append 0 }\n"
                     "callee locale(x: double) -> void library model { unknown why \"the locale\" }\n"
                     "callee mystery(x: double) -> void unknown @1:1[1,9]\n"
                     "function f(n: int constant, &v: vector<double>, w: vector<double>) {\n"
                     "  local s: double\n  local t: double\n  local out: vector<double>\n  local k: int\n" +
                     declarations + "  for i = 0 < n body@1:1[90,9999] @1:1[80,9999] {\n";
  for (unsigned k = 0; k < body.size(); ++k) {
    unsigned begin = 100 * (k + 1);
    for (unsigned j = 0; j < body[k].size(); ++j) {
      bool isWhole = j + 1 == body[k].size();
      text += "    " + body[k][j] + " " +
              (isWhole ? place(begin, begin + 90) : place(begin + 10 * j + 5, begin + 10 * j + 14)) +
              " stmt" + place(begin, begin + 91) + "\n";
    }
  }
  return text + "  }\n}\n";
}

/// "100: 2 early", or why there is nothing to say.
std::string tailOf(const std::string &text) {
  Analysed module(text);
  std::optional<analysis::TailFacts> tail = module.tail();
  if (!tail)
    return "none";
  std::string result;
  for (const analysis::TailPiece &piece : tail->split.pieces)
    result += (result.empty() ? "" : " ") + std::to_string(piece.begin);
  if (!tail->split.early.empty())
    result += ": " + std::to_string(tail->split.early.size()) + " early";
  return result;
}

const Statement load = {"%x:double = load v$[%i]"}, loadOwn = {"%x:double = load w$[%i]"};
const Statement sum = {"store s add= %y"};
Statement value(const std::string &of) { return {"%y = call f(" + of + ")"}; }

TEST(Tails, BeginAtTheFirstLastingEffect) {
  EXPECT_EQ(tailOf(loopOver({load, value("%x"), sum})), "300");
  EXPECT_EQ(tailOf(loopOver({load, value("%x"), {"call print(%y)"}, sum})), "300");
  EXPECT_EQ(tailOf(loopOver({load, {"call print(%x)"}, value("%x"), sum})), "200: 1 early");
  EXPECT_EQ(tailOf(loopOver({load, value("%x")})), "none");
}

TEST(Tails, CallsAreMadeEarly) {
  EXPECT_EQ(tailOf(loopOver({load, {"%y = call f(%x)", "store s add= %y"}})), "200: 1 early");
  EXPECT_EQ(tailOf(loopOver({load, {"%y = call cheap(%x)", "store s add= %y"}})), "200");
  EXPECT_EQ(
      tailOf(loopOver({load, {"%y = call f(%x)", "store s add= %y"}, {"%z = call f(%x)", "call print(%z)"}})),
      "200: 2 early");
}

TEST(Tails, WhatATailChangesIsNotReadAhead) {
  // The accumulator, at the start of the next iteration.
  EXPECT_EQ(tailOf(loopOver({{"%x:double = load s"}, value("%x"), sum})), "100");
  // By a call that could have been made early.
  EXPECT_EQ(tailOf(loopOver(
                {{"store k add= 1"}, {"%c = load k", "%y = call f((cast:double %c))", "store s add= %y"}})),
            "100");
  // Elements: those of later iterations may be read, those of earlier ones may not.
  EXPECT_EQ(tailOf(loopOver({{"%x:double = load v$[(add %i 1)]"}, value("%x"), {"store v$[%i] = %y"}})),
            "300");
  EXPECT_EQ(tailOf(loopOver({{"%x:double = load v$[(sub %i 1)]"}, value("%x"), {"store v$[%i] = %y"}})),
            "100");
  // The shape of what is appended to.
  EXPECT_EQ(tailOf(loopOver(
                {{"%x:u64 = load out#"}, value("(cast:double %x)"), {"call push(&out, &const _ as %y)"}})),
            "100");
}

TEST(Tails, UnknownFunctionsReachWhatIsNotLocal) {
  EXPECT_EQ(tailOf(loopOver({loadOwn, value("%x"), {"call mystery(%y)"}})), "300");
  EXPECT_EQ(tailOf(loopOver({load, value("%x"), {"call mystery(%y)"}})), "100");
  EXPECT_EQ(tailOf(loopOver({loadOwn, value("%x"), {"call lock(%y)"}, sum})), "300");
  EXPECT_EQ(tailOf(loopOver({load, value("%x"), {"call lock(%y)"}, sum})), "100");
}

TEST(Tails, HiddenStateIsNotForTails) {
  EXPECT_EQ(tailOf(loopOver({loadOwn, value("%x"), {"call locale(%y)"}})), "none");
}

TEST(Tails, ExitsAreNotForTails) {
  EXPECT_EQ(tailOf(loopOver({load, value("%x"), sum, {"break"}})), "none");
  EXPECT_EQ(tailOf(loopOver({load, value("%x"), sum, {"return"}})), "none");
  EXPECT_EQ(tailOf(loopOver({load, value("%x"), sum, {"throw"}})), "300");
}

TEST(Tails, PointersThatATailMovesAreFollowedByNone) {
  std::string pointers = "  local p: \"double *\"\n";
  EXPECT_EQ(tailOf("type \"double *\"\n" + loopOver({load,
                                                     value("%x"),
                                                     {"%q:\"double *\" = load p", "store p->[0] = %y"},
                                                     {"store p = ?:\"double *\""}},
                                                    pointers)),
            "none");
}

} // namespace
