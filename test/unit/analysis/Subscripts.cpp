// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which subscripts meet in different iterations: distances, strides, nests, widths.

#include "Analysed.h"

using namespace xcs::test;

namespace {

/// One loop over i from 0 to n; v, w are vectors of int of the function's own, m a vector of vectors, u
/// unsigned, s size.
std::string over(const std::string &body, const std::string &head = "for i = 0 < n") {
  return "function f(n: int constant, k: int constant, u: u32 constant, s: u64 constant) {\n"
         "  local v: vector<int>\n  local w: vector<int>\n  local m: vector<vector<int>>\n  local g: "
         "\"int[8]\"\n  " +
         head + " {\n" + body + "\n  }\n}\n";
}

TEST(Subscripts, OwnElementIsParallel) {
  EXPECT_EQ(verdict(over("%x = load v$[%i] store v$[%i] = (add %x 1)")), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[%i] store w$[%i] = %x")), "parallel");
}

TEST(Subscripts, EarlierElementIsFlow) {
  EXPECT_EQ(verdict(over("%x = load v$[(sub %i 1)] store v$[%i] = %x")), "1001(v@1)");
  EXPECT_EQ(verdict(over("%x = load v$[(sub %i 50)] store v$[%i] = %x")), "1001(v@50)");
}

TEST(Subscripts, LaterElementIsAnti) {
  EXPECT_EQ(verdict(over("%x = load v$[(add %i 3)] store v$[%i] = %x")), "1002(v@3)");
}

TEST(Subscripts, DownwardsTheKindsChangePlaces) {
  std::string down = "for i = n > 0 step -1";
  EXPECT_EQ(verdict(over("%x = load v$[(add %i 1)] store v$[%i] = %x", down)), "1001(v@1)");
  EXPECT_EQ(verdict(over("%x = load v$[(sub %i 1)] store v$[%i] = %x", down)), "1002(v@1)");
}

TEST(Subscripts, TwoWritersAreOutput) {
  EXPECT_EQ(verdict(over("store v$[%i] = 1 store v$[(add %i 2)] = 2")), "1003(v@2)");
  EXPECT_EQ(verdict(over("store v$[%i] = 1 store v$[%i] = 2")), "parallel");
}

TEST(Subscripts, DistanceBeyondTheTripCount) {
  EXPECT_EQ(verdict(over("%x = load v$[(add %i 64)] store v$[%i] = %x", "for i = 0 < 64")), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(add %i 63)] store v$[%i] = %x", "for i = 0 < 64")), "1002(v@63)");
}

TEST(Subscripts, Strides) {
  EXPECT_EQ(verdict(over("%x = load v$[(add (mul 2 %i) 1)] store v$[(mul 2 %i)] = %x")), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(add (mul 3 %i) 3)] store v$[(mul 3 %i)] = %x")), "1002(v@1)");
  EXPECT_EQ(verdict(over("%x = load v$[(mul 3 %i)] store v$[(mul 2 %i)] = %x", "for i = 1 < n")), "1002(v)");
  EXPECT_EQ(verdict(over("%x = load v$[(sub %i 1)] store v$[%i] = %x", "for i = 0 < n step 2")), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(sub %i 4)] store v$[%i] = %x", "for i = 0 < n step 2")), "1001(v@2)");
}

TEST(Subscripts, SymbolsCancel) {
  EXPECT_EQ(verdict(over("%x = load v$[(add %i k)] store v$[(add %i k)] = %x")), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(add %i k)] store v$[%i] = %x")), "1001(v)");
}

TEST(Subscripts, BoundsSeparateHalves) {
  EXPECT_EQ(verdict(over("%x = load v$[(add %i n)] store v$[%i] = %x")), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(sub (mul 2 n) %i)] store v$[%i] = %x")), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(sub n %i)] store v$[%i] = %x")), "1001(v)");
}

TEST(Subscripts, Quotients) {
  EXPECT_EQ(verdict(over("store v$[(div %i 2)] = 1")), "1003(v@1)");
  EXPECT_EQ(verdict(over("store v$[(shr %i 1)] = 1", "for i = 0 < n step 2")), "parallel");
  EXPECT_EQ(verdict(over("store v$[(rem %i 16)] = 1")), "1003(v)");
  EXPECT_EQ(verdict(over("store v$[(rem %i 16)] = 1", "for i = 0 < 16")), "parallel");
  EXPECT_EQ(verdict(over("store v$[(and %i 15)] = 1", "for i = 0 < 17")), "1003(v@16)");
  // Rounding towards zero brings both sides of it together.
  EXPECT_EQ(verdict(over("store v$[(div %i 2)] = 1", "for i = -1 < 2 step 2")), "1003(v@1)");
}

TEST(Subscripts, NotAffineIsUnknown) {
  EXPECT_EQ(verdict(over("store v$[(mul %i %i)] = 1")), "1007(v)");
  EXPECT_EQ(verdict(over("store v$[(xor %i 1)] = 1")), "1007(v)");
  EXPECT_EQ(verdict(over("%j = load w$[%i] store v$[%j] = 1")), "1007(v)");
  EXPECT_EQ(verdict(over("store v$[?:int] = 1")), "1007(v)");
  EXPECT_EQ(verdict(over("store v$[*] = 1")), "1007(v)");
  EXPECT_EQ(verdict(over("%j = load w$[%i] %x = load v$[%j] store w$[%i] = %x")), "parallel");
}

TEST(Subscripts, InvariantLoadIsASymbol) {
  EXPECT_EQ(verdict(over("%j = load w$[3] %x = load v$[(add %i %j)] store v$[(add %i %j)] = %x")),
            "parallel");
  EXPECT_EQ(
      verdict(over("%a = load w$[3] %b = load w$[3] store v$[(add %i %a)] = 1 store v$[(add %i %b)] = 2")),
      "parallel");
  // Not when the loop may change it.
  EXPECT_NE(verdict(over("%j = load v$[3] store v$[(add %i %j)] = 1")), "parallel");
}

TEST(Subscripts, Nests) {
  std::string rows = "for j = 0 < k { %x = load m$[%i]$[(sub %j 1)] store m$[%i]$[%j] = %x }";
  EXPECT_EQ(verdict(over(rows)), "parallel");
  EXPECT_EQ(verdict(over(rows), 1), "1001(m@1)");
  std::string columns = "for j = 0 < k { %x = load m$[(sub %i 1)]$[%j] store m$[%i]$[%j] = %x }";
  EXPECT_EQ(verdict(over(columns)), "1001(m@1)");
  EXPECT_EQ(verdict(over(columns), 1), "parallel");
  std::string wavefront = "for j = 0 < k { %x = load m$[(sub %i 1)]$[(add %j 1)] store m$[%i]$[%j] = %x }";
  EXPECT_EQ(verdict(over(wavefront)), "1001(m@1)");
}

TEST(Subscripts, Triangles) {
  EXPECT_EQ(verdict(over("for j = 0 < %i { %x = load v$[%j] store v$[%i] = %x }")), "1001(v)");
  EXPECT_EQ(verdict(over("for j = (add %i 1) < n { %x = load m$[%j]$[%i] store m$[%i]$[%j] = %x }")),
            "parallel");
  EXPECT_EQ(verdict(over("for j = 0 < n { %x = load m$[%j]$[%i] store m$[%i]$[%j] = %x }")), "1001(m)");
}

TEST(Subscripts, InnerBoundsMatter) {
  // A block of eight elements for each i.
  EXPECT_EQ(verdict(over("for j = 0 < 8 { store v$[(add (mul 8 %i) %j)] = 1 }")), "parallel");
  EXPECT_EQ(verdict(over("for j = 0 < 9 { store v$[(add (mul 8 %i) %j)] = 1 }")), "1003(v@1)");
  EXPECT_EQ(verdict(over("for j = 0 <= 8 { store v$[(add (mul 8 %i) %j)] = 1 }")), "1003(v@1)");
  EXPECT_EQ(verdict(over("for j = 0 != 8 { store v$[(add (mul 8 %i) %j)] = 1 }")), "parallel");
  // The end of the inner range is not known.
  EXPECT_NE(verdict(over("%e = load w$[%i] for j = 0 < %e { store v$[(add (mul 8 %i) %j)] = 1 }")),
            "parallel");
  EXPECT_EQ(verdict(over("for j = 0 < (min k 8) { store v$[(add (mul 8 %i) %j)] = 1 }")), "parallel");
}

TEST(Subscripts, TheTestOfAnInnerLoopLooksPastItsBound) {
  // The last test reads v[8 * i + 8], the first element of the next block.
  EXPECT_EQ(
      verdict(over(
          "loop counted var (j: int) %j header { %x = load v$[(add (mul 8 %i) %j)] } from 0 < 8 declares {"
          " store v$[(add (mul 8 %i) %j)] = 1 }")),
      "1007(v)");
}

TEST(Subscripts, ArraysOfArrays) {
  EXPECT_EQ(verdict(over("store g[%i] = 1")), "parallel");
  EXPECT_EQ(verdict(over("store g[3] = 1 %x = load g[%i]")), "1001(g)");
  EXPECT_EQ(verdict(over("store g[3] = 1", "for i = 0 < 1")), "parallel");
}

TEST(Subscripts, SignedSumsDoNotWrap) {
  EXPECT_EQ(verdict(over("store v$[(cast:u64 (add %i k))] = 1")), "parallel");
  EXPECT_EQ(verdict(over("store v$[(cast:u64 %i)] = 1 store v$[(cast:u64 (add %i 1))] = 2")), "1003(v@1)");
}

TEST(Subscripts, UnsignedSumsMayWrap) {
  std::string loop = "for i: u32 = 0 < u";
  // i - 1 is 4294967295 for i = 0, and still everyone's own.
  EXPECT_EQ(verdict(over("store v$[(sub %i 1)] = 1", loop)), "parallel");
  // 2 * i meets itself after 2^31 iterations: unless a check says that there are fewer.
  EXPECT_EQ(verdict(over("store v$[(mul 2 %i)] = 1", loop)), "guarded: 1");
  EXPECT_EQ(verdict(over("store v$[(mul 2 %i)] = 1", "for i: u32 = 0 < 4294967295")), "1003(v@2147483648)");
  EXPECT_EQ(verdict(over("store v$[(mul 2 %i)] = 1", "for i: u32 = 0 < 1000")), "parallel");
  // 8-bit counters of products wrap soon.
  EXPECT_EQ(verdict(over("store v$[(cast:u8 %i)] = 1", "for i = 0 < 257")), "1003(v@256)");
  EXPECT_EQ(verdict(over("store v$[(cast:u8 %i)] = 1", "for i = 0 < 256")), "parallel");
}

TEST(Subscripts, SixtyFourBits) {
  std::string loop = "for i: u64 = 0 < s";
  EXPECT_EQ(verdict(over("%x = load v$[%i] store v$[%i] = %x", loop)), "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(sub %i 1)] store v$[%i] = %x", loop)), "1001(v@1)");
  EXPECT_EQ(verdict(over("store v$[(add (mul 4 %i) s)] = 1", loop)), "parallel");
  // (i + (2^64 - 1)) is i - 1.
  EXPECT_EQ(verdict(over("%x = load v$[(add %i -1)] store v$[%i] = %x", loop)), "1001(v@1)");
  // Steps of 2^62: four of them are one turn.
  EXPECT_EQ(verdict(over("store v$[(mul 4 %i)] = 1", "for i: u64 = 0 < s step 4611686018427387904")),
            "guarded: 1");
}

TEST(Subscripts, UnsignedBoundsThatWrapSayNothing) {
  // n - 1 of a u32 that is 0 runs through everything.
  EXPECT_EQ(verdict(over("for j: u32 = 0 < (sub u 1) { store v$[(cast:int %j)] = 1 }", "for i = 0 < n")),
            "1003(v)");
  EXPECT_NE(
      verdict(over("for j: u64 = 0 < (sub s 4) { %x = load v$[%j] store v$[s] = %x }", "for i = 0 < n")),
      "parallel");
  // An unsigned counter with a stride may pass its bound, wrap, and come to the other residues: not that of
  // the candidate, whose iterations are counted before.
  EXPECT_EQ(verdict(over("store v$[(div %i 3)] = 1", "for i: u32 = 0 < u step 3")), "parallel");
  EXPECT_EQ(
      verdict(over("for j: u32 = 0 < u step 3 { store v$[(add:int (mul 3 %i) (rem (cast:int %j) 3))] = 1 }")),
      "1003(v@1)");
}

TEST(Subscripts, MatricesStoredByRows) {
  std::string element = "(add (mul %i k) %j)";
  EXPECT_EQ(verdict(over("for j = 0 < k { store v$[" + element + "] = 1 }")), "parallel");
  EXPECT_EQ(verdict(over("for j = 0 < k { store v$[" + element + "] = 1 }"), 1), "parallel");
  EXPECT_EQ(
      verdict(over("for j = 0 < k { %x = load v$[(sub " + element + " 1)] store v$[" + element + "] = %x }"),
              1),
      "1001(v@1)");
  EXPECT_EQ(
      verdict(over("for j = 1 < k { %x = load v$[(sub " + element + " 1)] store v$[" + element + "] = %x }")),
      "parallel");
  EXPECT_EQ(
      verdict(over("for j = 0 < k { %x = load v$[(sub " + element + " k)] store v$[" + element + "] = %x }")),
      "1001(v@1)");
  EXPECT_EQ(
      verdict(over("for j = 0 < k { %x = load v$[%j] store v$[" + element + "] = %x }", "for i = 1 < n")),
      "parallel");
  // Rows that overlap, or may.
  EXPECT_EQ(verdict(over("for j = 0 <= k { store v$[" + element + "] = 1 }")), "1007(v)");
  EXPECT_EQ(verdict(over("for j = 0 < n { store v$[" + element + "] = 1 }")), "guarded: 1");
  EXPECT_EQ(verdict(over("for j = -1 < k { store v$[" + element + "] = 1 }")), "1007(v)");
  EXPECT_EQ(
      verdict(over("for j = 0 < k { store v$[(sub " + element + " 1)] = 1 store v$[" + element + "] = 2 }")),
      "1007(v)");
  EXPECT_EQ(verdict(over("for j = 0 < (min k n) { store v$[" + element + "] = 1 }")), "parallel");
  EXPECT_EQ(verdict(over("%w = load w$[%i] for j = 0 < %w { store v$[(add (mul %i %w) %j)] = 1 }")),
            "1007(v)");
}

TEST(Subscripts, CubesStoredByRows) {
  std::string body = "for j = 0 < k { for l = 0 < s { store v$[(add:u64 (mul:u64 (cast:u64 (add (mul %i k) "
                     "%j)) s) %l)] = 1 } }";
  auto cube = [&](std::string text) {
    text.replace(text.find("for l"), 5, "for l: u64");
    return text;
  };
  // Rows of rows: the products of u64 could go round.
  EXPECT_EQ(verdict(over(cube(body))), "guarded: 1");
  EXPECT_EQ(verdict(over(cube(body)), 1), "guarded: 1");
  EXPECT_EQ(verdict(over(cube(body)), 2), "parallel");
}

TEST(Subscripts, TestsWithAnOffset) {
  auto offset = [&](const std::string &body) {
    std::string text = over(body, "for i: u64 = 0 < (sub s 1) offset 1");
    return verdict(text);
  };
  EXPECT_EQ(offset("%x = load v$[(sub s 1)] store v$[%i] = %x"), "parallel");
  EXPECT_EQ(offset("%x = load v$[(sub s 2)] store v$[%i] = %x"), "1002(v)");
  // Without the sum in the test, s may be 0 and the bound the greatest number.
  EXPECT_NE(verdict(over("%x = load v$[(sub s 1)] store v$[%i] = %x store v$[s] = 1",
                         "for i: u64 = 0 < (sub s 1)")),
            "parallel");
}

TEST(Subscripts, FieldsOfElements) {
  std::string types = "type P record members (x: int, y: int)\n";
  auto fields = [&](const std::string &body) {
    return verdict(types + "function f(n: int constant) { local p: \"P[8]\"\n for i = 0 < n {" + body +
                   "} }\n");
  };
  std::string declared = "type \"P[8]\" array inline random contiguous of P\n";
  types += declared;
  EXPECT_EQ(fields("%x = load p[(sub %i 1)].x:int store p[%i].y:int = %x"), "parallel");
  EXPECT_EQ(fields("%x = load p[(sub %i 1)].x:int store p[%i].x:int = %x"), "1001(p.x@1)");
  types = "type P record union members (x: int, y: int)\n" + declared;
  EXPECT_NE(fields("%x = load p[(sub %i 1)].x:int store p[%i].y:int = %x"), "parallel");
}

TEST(Subscripts, Maps) {
  EXPECT_EQ(verdict("function f(n: int constant) { local m: std::map<int, int>\n for i = 0 < n { store m[key "
                    "%i] = 1 } }"),
            "1007(m)");
}

TEST(Subscripts, PackedBits) {
  EXPECT_EQ(
      verdict(
          "function f(n: int constant) { local b: vector<bool>\n for i = 0 < n { store b$[%i] = true } }"),
      "1008(b)");
  EXPECT_EQ(
      verdict("function f(n: int constant) { local b: vector<bool>\n local v: vector<int>\n for i = 0 < n { "
              "%x = load b$[%i] store v$[%i] = 1 } }"),
      "parallel");
}

} // namespace
