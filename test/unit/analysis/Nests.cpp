// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What polynomials, conditions and steps tell of subscripts, and what is left to a check before the loop.

#include "Analysed.h"

using namespace xcs;
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

TEST(Nests, Polynomials) {
  std::string nest = "for j = 0 < k { for l = 0 < 8 { ";
  EXPECT_EQ(verdict(over(nest + "store v$[(add (mul (add (mul %i k) %j) 8) %l)] = 1 } }")), "parallel");
  EXPECT_EQ(verdict(over(nest + "store v$[(add (add (mul (mul %i k) 8) (mul %j 8)) %l)] = 1 } }")),
            "parallel");
  EXPECT_EQ(verdict(over("for j = 0 <= k { store v$[(add (mul %i (add k 1)) %j)] = 1 }")), "parallel");
  EXPECT_EQ(verdict(over("for j = 0 < k { store v$[(add (mul (sub (sub n 1) %i) k) %j)] = 1 }")), "parallel");
  // A stride that may be anything: checked, at the candidate's own rows.
  EXPECT_EQ(verdict(over("store v$[(mul %i k)] = 1")), "guarded: 1");
  EXPECT_EQ(verdict(over("%x = load v$[(mul (add %i 1) k)] store v$[(mul %i k)] = %x")), "1007(v)");
  EXPECT_EQ(verdict(over("store v$[(mul %i %i)] = 1")), "1007(v)");
}

TEST(Nests, Conditions) {
  auto under = [&](const std::string &condition, const std::string &offset, const std::string &rest = "") {
    return verdict(over("if (" + condition + ") { %x = load v$[(add %i " + offset +
                        ")] store v$[%i] = %x } else {" + rest + " }"));
  };
  EXPECT_EQ(under("eq:bool (rem %i 2) 0", "1"), "parallel");
  EXPECT_EQ(under("eq:bool (rem %i 2) 0", "2"), "1002(v@2)");
  EXPECT_EQ(under("ne:bool (rem %i 2) 0", "1"), "parallel");
  EXPECT_EQ(under("lt:bool %i 10", "10"), "parallel");
  EXPECT_EQ(under("lt:bool %i 10", "9"), "1002(v@9)");
  EXPECT_EQ(under("land:bool (ge:bool %i 5) (lt:bool %i 10)", "5"), "parallel");
  EXPECT_EQ(under("lor:bool (ge:bool %i 5) (lt:bool %i 10)", "5"), "1002(v@5)");
  EXPECT_EQ(under("not:bool (ge:bool %i 10)", "10"), "parallel");
  EXPECT_EQ(under("eq:bool %i 7", "1"), "parallel");
  // Remainders keep the sign of what is divided.
  EXPECT_EQ(under("eq:bool (rem (sub -1 %i) 4) 1", "1"), "parallel");
  EXPECT_EQ(under("eq:bool (rem (sub -1 %i) 4) -1", "4"), "1002(v@4)");
  EXPECT_EQ(under("lt:bool %i ?:int", "10"), "1002(v@10)");
  // The other arm.
  EXPECT_EQ(under("eq:bool (rem %i 2) 0", "1", "store v$[%i] = 3"), "1002(v)");
  EXPECT_EQ(
      verdict(over("if (lt:bool %i 10) { } else { store v$[(sub %i 10)] = 1 } if (lt:bool %i 5) { store "
                   "v$[(add %i 1000)] = 1 } else { }",
                   "for i = 0 < 1000")),
      "parallel");
}

TEST(Nests, ConditionsBehindContinue) {
  std::string odd = "if (eq:bool (rem %i 2) 0) { continue } else { } ";
  EXPECT_EQ(verdict(over(odd + "%x = load v$[(sub %i 1)] store v$[%i] = %x", "for i = 1 < n")), "parallel");
  EXPECT_EQ(verdict(over(odd + "%x = load v$[(sub %i 2)] store v$[%i] = %x", "for i = 1 < n")), "1001(v)");
  EXPECT_EQ(
      verdict(over(
          "if (eq:bool (rem %i 2) 0) { store w$[%i] = 1 } else { } %x = load v$[(sub %i 1)] store v$[%i] "
          "= %x")),
      "1001(v@1)");
}

TEST(Nests, StepsOfTheCandidate) {
  EXPECT_EQ(verdict(over("%x = load v$[(add %i 1)] store v$[%i] = %x", "for i: u64 = 0 < s step 2")),
            "parallel");
  EXPECT_EQ(verdict(over("%x = load v$[(add %i 2)] store v$[%i] = %x", "for i: u64 = 0 < s step 2")),
            "1002(v@1)");
  EXPECT_EQ(verdict(over("%x = load v$[(add %i 1)] store v$[%i] = %x", "for i: u8 = 0 < 200 step 2")),
            "parallel");
  // Blocks of k: iterations are k apart, whatever it is.
  std::string block = "for j = %i < (min (add %i k) n) { store v$[%j] = 1 }";
  EXPECT_EQ(verdict(over(block, "for i = 0 < n step k")), "parallel");
  EXPECT_EQ(verdict(over("for j = %i <= (add %i k) { store v$[%j] = 1 }", "for i = 0 < n step k")),
            "1003(v)");
}

/// An index array, in a loop that does enough to look at it first.
std::string indirect(const std::string &body, const std::string &load = "%j = load w$[%i]") {
  return "function f(n: int constant, q: \"int *\" constant) {\n  local w: vector<int>\n  local z: "
         "vector<int>\n  local "
         "a: "
         "vector<double>\n  for i = 0 < n {\n" +
         load + "\nfor k = 0 < 40 { %h = load z$[%k] }\n" + body + "\n  }\n}\n";
}

TEST(Nests, IndexArrays) {
  std::string store = "store a$[%j] = ?:double";
  EXPECT_EQ(verdict(indirect(store)), "guarded: 1");
  EXPECT_EQ(verdict(indirect(store, "%j = load w$[(sub (mul 2 n) %i)]")), "1007(a)");
  EXPECT_EQ(verdict(indirect(store, "%j = load w$[(sub 9 (mul 2 %i))]")), "guarded: 1");
  EXPECT_EQ(verdict(indirect(store, "%j = load w$[3]")), "1003(a)");
  EXPECT_EQ(verdict(indirect("store a$[(add %j 4)] = ?:double")), "guarded: 1");
  EXPECT_EQ(verdict(indirect("%x = load a$[%j] store a$[%j] = %x")), "guarded: 1");
  EXPECT_EQ(verdict(indirect("for l = 0 < 5 { store a$[(add (mul %j 5) %l)] = ?:double }")), "1007(a)");
  // Others may meet all the same.
  EXPECT_EQ(verdict(indirect("%x = load a$[(add %j 1)] store a$[%j] = %x")), "1007(a)");
  EXPECT_EQ(verdict(indirect("%x = load a$[%i] store a$[%j] = %x")), "1007(a)");
  EXPECT_EQ(verdict(indirect("store a$[(div %j 2)] = ?:double")), "1007(a)");
  EXPECT_EQ(verdict(indirect("%l = load w$[(add %i 1)] store a$[%j] = ?:double store a$[%l] = ?:double")),
            "1007(a)");
}

TEST(Nests, IndexArraysThatCannotBeReadBefore) {
  std::string store = "store a$[%j] = ?:double";
  EXPECT_NE(verdict(indirect(store, "store w$[%i] = 3 %j = load w$[%i]")), "guarded: 1");
  EXPECT_NE(verdict(indirect("store a$[%j] = ?:double store q->[?:int] = 1")), "guarded: 1");
  EXPECT_EQ(verdict(indirect("if ?:bool { %l = load w$[%i] store a$[%l] = ?:double } else { }", "")),
            "1007(a)");
  EXPECT_EQ(verdict(indirect(store, "if ?:bool { continue } else { } %j = load w$[%i]")), "1007(a)");
}

} // namespace
