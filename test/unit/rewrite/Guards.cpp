// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Sample.h"

using namespace xcs;
using namespace xcs::rewrite::test;

namespace {

/// The guard between the first two loads of a loop over `i`, as the condition has it.
std::string guarded(llvm::StringRef loads, analysis::Guard::Kind kind = analysis::Guard::Kind::DisjointRanges,
                    llvm::StringRef locals = "") {
  Sample sample("struct S { void f(float *a, const float *b, std::vector<float> &v, unsigned m, int n) { "
                "for (int i = 1; i < n; i += 2) a[i] = b[i]; } };\n",
                ("function f(a: \"float *\" constant, b: \"float *\" constant, &v: vector<float>, m: u32 "
                 "constant, n: int "
                 "constant) @{|void f(float *a, const float *b, std::vector<float> &v, unsigned m, int n) { "
                 "for (int i = 1; i < n; i += 2) a[i] = b[i]; }| } {\n" +
                 locals +
                 "  loop counted var (i: int @{int i}) %i from 1 < n step 2 declares init@{int i = 1} "
                 "incr@{i += 2} lower@{i = "
                 "|1|;} upper@{i < |n|;} var@{int i} body@{a[i] = b[i];} @{for (int i = 1; i < n; i += 2) "
                 "a[i] = b[i];} {\n" +
                 loads + "  }\n}\n")
                    .str());
  std::vector<ir::AccessPath> paths;
  for (const ir::Op &op : sample.module.ops)
    if (op.kind == ir::OpKind::Load)
      paths.push_back(op.path);
  sample.plan.guards.push_back({kind, paths.at(0), paths.at(1)});
  std::string result = sample.result();
  llvm::StringRef text = result;
  return text.starts_with("XCS")
             ? result
             : text.split("xcs_n) && ").second.split(") ::xcs::detail::for_blocks").first.str();
}

std::string first = "static_cast<::xcs::detail::word>(xcs_lo)";
std::string last = "static_cast<::xcs::detail::word>(::xcs::detail::at(xcs_lo, 2, xcs_n - 1))";

TEST(Guard, DisjointRanges) {
  EXPECT_EQ(guarded("%1 = load a->[%i] %2 = load b->[%i]"),
            "::xcs::detail::disjoint(::xcs::detail::elements(a, " + first + ", " + last +
                "), ::xcs::detail::elements(b, " + first + ", " + last + "))");
}

TEST(Guard, LinearIndices) {
  EXPECT_EQ(guarded("%1 = load a->[(add (mul %i 2) n)] %2 = load v$[(sub 3 %i)]"),
            "::xcs::detail::disjoint(::xcs::detail::elements(a, ((" + first +
                " * static_cast<::xcs::detail::word>(2LL)) + static_cast<::xcs::detail::word>(n)), ((" +
                last +
                " * static_cast<::xcs::detail::word>(2LL)) + static_cast<::xcs::detail::word>(n))), "
                "::xcs::detail::elements(v.data(), (static_cast<::xcs::detail::word>(3LL) - " +
                first + "), (static_cast<::xcs::detail::word>(3LL) - " + last + ")))");
}

TEST(Guard, UnsignedArithmeticMustNotWrap) {
  std::string text = guarded("%1 = load a->[(add:u32 (cast:u32 %i) m)] %2 = load b->[%i]");
  // Both ends of the cast and of the sum.
  EXPECT_EQ(llvm::StringRef(text).count("::xcs::detail::within("), 4u) << text;
  EXPECT_NE(text.find("0LL, 4294967295ULL) && "), std::string::npos) << text;
}

TEST(Guard, WhatCannotBeEvaluatedBeforeTheLoop) {
  EXPECT_EQ(guarded("%1 = load a->[(mul %i %i)] %2 = load b->[(div %i 2)]"),
            "XCS1508: a run-time check of an index that is not linear");
  EXPECT_EQ(guarded("%1 = load a->[*] %2 = load b->[%i]"), "XCS1508: a run-time check of an unknown element");
  EXPECT_EQ(guarded("%1 = load a->[%i] %2 = load b->[?:int]"),
            "XCS1508: a run-time check of a value that is computed in the loop");
}

TEST(Guard, DistinctObjects) {
  EXPECT_EQ(guarded("%1 = load v$ %2 = load a->", analysis::Guard::Kind::DistinctObjects),
            "::xcs::detail::disjoint(::xcs::detail::whole(v), ::xcs::detail::whole((*a)))");
}

} // namespace
