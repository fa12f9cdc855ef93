// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The guards that the analysis asks for, as the condition has them.

#include "Sample.h"
#include "analysis/Analysis.h"

using namespace xcs;
using namespace xcs::rewrite::test;

namespace {

/// The checks of a loop over `i` with these accesses.
std::string guarded(llvm::StringRef body) {
  Sample sample(
      "struct S { int n; float *data; }; struct T { void f(float *a, const float *b, "
      "std::vector<float> &v, unsigned m, int n, S *p, S &s) { s.data; "
      "for (int i = 1; i < n; i += 2) a[i] = b[i]; } };\n",
      ("type S record members (n: int, data: float *)\n"
       "function f(a: \"float *\" constant, b: \"float *\" constant, &v: vector<float>, m: u32 "
       "constant, n: int constant, p: \"S *\" constant, &s: S) "
       "@{|void f(float *a, const float *b, std::vector<float> &v, unsigned m, int n, S *p, S &s) { s.data; "
       "for (int i = 1; i < n; i += 2) a[i] = b[i]; }| } {\n"
       "  loop counted var (i: int @{int i}) %i from 1 < n step 2 declares init@{int i = 1} "
       "incr@{i += 2} lower@{i = "
       "|1|;} upper@{i < |n|;} var@{int i} body@{a[i] = b[i];} @{for (int i = 1; i < n; i += 2) "
       "a[i] = b[i];} {\n" +
       body + "  }\n}\n")
          .str());
  analysis::Summaries summaries(sample.module);
  analysis::LoopFacts facts = analysis::analyzeLoop(sample.module, summaries, sample.plan.loop);
  if (!facts.blockers.empty())
    return "blocked";
  sample.plan.guards = facts.guards;
  std::string result = sample.result();
  llvm::StringRef text = result;
  if (text.starts_with("XCS"))
    return result;
  std::string check = text.split("xcs_n)").second.split(") ::xcs::detail::for_blocks").first.str();
  for (std::size_t at; (at = check.find("::xcs::detail::")) != std::string::npos;)
    check.erase(at, 15);
  return check;
}

std::string i = "across(exactly(xcs_lo), exactly(at(xcs_lo, 2, xcs_n - 1)))";

TEST(Guard, DisjointRanges) {
  EXPECT_EQ(guarded("%1 = load b->[%i] store a->[%i] = %1"),
            " && disjoint(elements(b, " + i + "), elements(a, " + i + "))");
}

TEST(Guard, LinearSubscripts) {
  EXPECT_EQ(guarded("%1 = load b->[(add (mul %i 2) n)] store a->[(sub 3 %i)] = %1"),
            " && disjoint(elements(b, ((interval(2LL) * " + i +
                ") + exactly(n))), elements(a, ((interval(-1LL) * " + i + ") + interval(3LL))))");
}

TEST(Guard, NeighboursAreOneRange) {
  EXPECT_EQ(
      guarded("%1 = load b->[(sub %i 1)] %2 = load b->[%i] %3 = load b->[(add %i 1)] store a->[%i] = %1"),
      " && disjoint(elements(b, across((" + i + " + interval(-1LL)), (" + i +
          " + interval(1LL)))), elements(a, " + i + "))");
}

TEST(Guard, InnerLoops) {
  EXPECT_EQ(
      guarded("for j = 0 < n { %1 = load b->[(add (mul %j n) %i)] store a->[(add (mul %i n) %j)] = %1 }"),
      " && disjoint(elements(b, (" + i +
          " + (exactly(n) * between(interval(0LL), (exactly(n) + "
          "interval(-1LL)))))), elements(a, (between(interval(0LL), (exactly(n) + interval(-1LL))) + "
          "(" +
          i + " * exactly(n)))))");
}

TEST(Guard, UnsignedArithmeticMustNotWrap) {
  std::string text = guarded("%1 = load b->[(add:u32 (cast:u32 %i) m)] store a->[%i] = %1");
  EXPECT_NE(text.find("fitting("), std::string::npos) << text;
  EXPECT_NE(text.find(", 0LL, 4294967295LL)"), std::string::npos) << text;
}

TEST(Guard, WhatCannotBeEvaluatedBeforeTheLoop) {
  EXPECT_EQ(guarded("%1 = load b->[*] store a->[%i] = %1"), "blocked");
  EXPECT_EQ(guarded("%1 = load b->[?:int] store a->[%i] = %1"), "blocked");
  // Of a container all elements can be checked, of a character all values.
  EXPECT_EQ(guarded("%1 = load v$[?:int] store a->[%i] = %1"),
            " && disjoint(all_elements(v), elements(a, " + i + "))");
  EXPECT_EQ(guarded("%1 = load b->[(cast:int ?:u8)] store a->[%i] = %1"),
            " && disjoint(elements(b, across(interval(0LL), interval(255LL))), elements(a, " + i + "))");
}

TEST(Guard, PointersInStructs) {
  EXPECT_EQ(guarded("%1 = load s.data->[%i] store a->[%i] = %1"),
            " && disjoint(elements(s.data, " + i + "), elements(a, " + i + "))");
  EXPECT_EQ(guarded("%1 = load p->[0].data->[%i] store a->[%i] = %1"),
            " && disjoint(elements((*p).data, " + i + "), elements(a, " + i + "))");
}

TEST(Guard, PointersThatTheLoopMayNotFollow) {
  EXPECT_EQ(guarded("if ?:bool { %1 = load p->[0].data->[%i] store a->[%i] = %1 } else { }"), "blocked");
  EXPECT_EQ(guarded("for j = 0 < n { %1 = load p->[0].data->[%j] store a->[%i] = %1 }"),
            " && always_runs(interval(0LL), (exactly(n) + interval(-1LL))) && disjoint(elements((*p).data, "
            "between(interval(0LL), (exactly(n) + interval(-1LL)))), elements(a, " +
                i + "))");
}

TEST(Guard, ObjectsBehindReferences) {
  EXPECT_EQ(guarded("%1 = load s.n store a->[%i] = 1"), "");
  EXPECT_NE(guarded("%1 = load n store v$[%i] = 1"), "blocked");
}

TEST(Guard, RowsThatMayOverlap) {
  EXPECT_EQ(guarded("for j = 0 < 10 { store a->[(add (mul %i n) %j)] = 1 }"),
            " && always_within((exactly(n) + (interval(-1LL) * between(interval(0LL), interval(9LL)))), 1LL, "
            "9223372036854775807LL)");
  EXPECT_EQ(guarded("store a->[(mul %i (sub n 3))] = 1"),
            " && always_within((exactly(n) + interval(-3LL)), 1LL, 9223372036854775807LL)");
  EXPECT_EQ(guarded("store a->[(mul %i n)] = 1"), ""); // 1 < n, or there is no iteration
}

} // namespace
