// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Accumulators that are looked at on the way: which of them can be combined block by block first.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;
using analysis::Reduction;

namespace {

/// Statements are told apart by their places: each line of the body is one.
std::string function(const std::string &body) {
  std::string text = "callee pure(x: int) -> int pure\n"
                     "callee get(&const v: vector<int>, x: int) -> int noexcept body get\n"
                     "function get(&v: vector<int>, x: int constant) noexcept { %x = load v$[x] return %x }\n"
                     "function f(n: int constant, &v: vector<int>, &w: vector<int>, p: \"int *\" constant, "
                     "q: \"int *\" constant, &d: vector<double>, k: int constant) {\n"
                     "  local s: int\n  local t: int\n  local g: double\n  local a: \"int[500]\"\n  local b: "
                     "\"int[500]\"\n  for i = 2 < n {\n";
  std::string op;
  int place = 100;
  for (char c : body + ";") {
    if (c != ';') {
      op += c;
      continue;
    }
    // "%x = load a | store b = %x": ops of one statement.
    for (std::size_t at = 0; at != std::string::npos;) {
      std::size_t end = op.find('|', at);
      std::string range = "[" + std::to_string(place) + "," + std::to_string(place + 9) + "]";
      text += op.substr(at, end == std::string::npos ? end : end - at) + " @9:1" + range + " stmt@9:1" +
              range + "\n";
      at = end == std::string::npos ? end : end + 1;
    }
    place += 10;
    op.clear();
  }
  return text +
         "}\n%as = load s %at = load t %ag = load g %aa = load a[0] %ab = load b[0]\n}\n"; // Else private.
}

/// "sum(s)", "row sum(a)", with "guarded" behind it, or the blockers.
std::string scanned(const std::string &body) {
  Analysed module(function(body));
  analysis::LoopFacts facts = module.loop();
  if (!facts.blockers.empty())
    return blockersOf(facts.blockers);
  if (facts.scans.size() != 1)
    return "no scan";
  const char *kinds[] = {"sum", "product", "and", "or", "xor", "least", "greatest", "mark"};
  const analysis::Scan &scan = facts.scans.front();
  return std::string(scan.isRow ? "row " : "") + kinds[static_cast<int>(scan.accumulator.kind)] + "(" +
         module.ir()[scan.accumulator.path.base].name + ")" + (facts.guards.empty() ? "" : " guarded");
}

TEST(Scans, Variables) {
  EXPECT_EQ(scanned("%x = load a[%i] | store s add= %x; %s = load s | store b[%i] = %s"), "sum(s)");
  EXPECT_EQ(scanned("%s = load s | store b[%i] = (add %s 1); %x = load a[%i] | store s sub= %x"), "sum(s)");
  EXPECT_EQ(scanned("store s mul= 3; %s = load s | store b[%i] = %s"), "product(s)");
  EXPECT_EQ(scanned("%x = load a[%i] | %y = load s | store s = (max %y %x); %s = load s | store b[%i] = %s"),
            "greatest(s)");
  EXPECT_EQ(scanned("%x = load v$[%i] | store s xor= %x; %s = load s | store v$[%i] = %s"), "xor(s)");
}

TEST(Scans, WhatComesBehindAResultMustNotSeeIt) {
  // Through references that may lead to one vector ...
  EXPECT_EQ(scanned("%s = load s | store w$[%i] = %s; %x = load v$[%i] | store s add= %x"), "sum(s) guarded");
  EXPECT_EQ(scanned("%s = load s | store q->[%i] = %s; %x = load p->[%i] | store s add= %x"),
            "sum(s) guarded");
  // ... and in the same one for certain.
  EXPECT_EQ(scanned("%s = load s | store v$[%i] = %s; %x = load v$[%i] | store s add= %x").substr(0, 4),
            "1004");
  EXPECT_EQ(
      scanned("%s = load s | store v$[%i] = %s; %x = call get(&const v, %i) | store s add= %x").substr(0, 2),
      "10");
  EXPECT_EQ(
      scanned("%x = load v$[%i] | store t = %x; %s = load s | store v$[%i] = %s; store s add= 2").find("sum"),
      std::string::npos); // t is shared
}

TEST(Scans, WhatIsNone) {
  // Nothing is left: a reduction.
  EXPECT_EQ(scanned("%x = load a[%i] | store s add= %x"), "no scan");
  // The running value decides, or goes into a variable, or leaves with its own update.
  EXPECT_EQ(
      scanned("%s = load s | store b[%i] = %s; %r = load s | store t = %r; store s add= 1").find("sum("),
      std::string::npos);
  EXPECT_EQ(scanned("store s add= 1 | %s = load s | store b[%i] = %s").find("sum("), std::string::npos);
  EXPECT_EQ(scanned("store s add= 1; %s = load s | store b[%i] = %s | store t = %i").find("sum("),
            std::string::npos);
  // Two operations; floating point; an effect in the statement.
  EXPECT_EQ(scanned("store s add= 1; store s mul= 3; %s = load s | store b[%i] = %s").find("("),
            std::string("1004").size());
  EXPECT_EQ(scanned("%x = load d$[%i] | store g add= %x; %g = load g | store d$[%i] = %g").substr(0, 2),
            "10");
  // Into an element that another iteration stores as well.
  EXPECT_EQ(scanned("store s add= 1; %s = load s | store b[0] = %s").substr(0, 2), "12");
}

TEST(Scans, Rows) {
  EXPECT_EQ(scanned("%x = load a[(sub %i 1)] | store a[%i] add= %x"), "row sum(a)");
  EXPECT_EQ(scanned("%x = load a[(sub %i 1)] | %y = load b[%i] | store a[%i] = (add %x %y)"), "row sum(a)");
  EXPECT_EQ(scanned("%x = load v$[(sub %i 1)] | %y = load v$[%i] | store v$[%i] = (max %x %y)"),
            "row greatest(v)");
  EXPECT_EQ(scanned("%x = load p->[(sub %i 1)] | %y = load q->[%i] | store p->[%i] = (add %x %y)"),
            "row sum(p) guarded");
}

TEST(Scans, RowsThatAreNone) {
  EXPECT_EQ(scanned("%x = load a[(sub %i 2)] | store a[%i] add= %x").substr(0, 4), "1001");
  EXPECT_EQ(scanned("%x = load a[(sub %i 1)] | store a[%i] sub= %x").substr(0, 4), "1001");
  EXPECT_EQ(scanned("%x = load a[(sub %i 1)] | store a[%i] = (add (mul %x 3) 1)").substr(0, 4), "1001");
  EXPECT_EQ(
      scanned("%x = load a[(sub %i 1)] | %y = load a[(sub %i 2)] | store a[%i] = (add %x %y)").substr(0, 4),
      "1001");
  EXPECT_EQ(scanned("%x = load d$[(sub %i 1)] | store d$[%i] add= %x").substr(0, 4), "1001");
  EXPECT_EQ(scanned("%x = load a[(sub %i 1)] | %c = call pure(%x) | store a[%i] = %c").substr(0, 4), "1001");
  // Read ahead, and read once more behind it.
  EXPECT_EQ(
      scanned("%x = load a[(sub %i 1)] | %y = load a[(add %i 1)] | store a[%i] = (add %x %y)").substr(0, 3),
      "100");
  EXPECT_EQ(
      scanned("%x = load a[(sub %i 1)] | store a[%i] add= %x; %y = load a[(sub %i 1)] | store b[%i] = %y")
          .substr(0, 4),
      "1001");
}

} // namespace
