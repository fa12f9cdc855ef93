// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What counts as combining values, and what only looks like it.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;
using analysis::Reduction;

namespace {

std::string function(const std::string &body, const std::string &attributes) {
  return "callee pure(x: int) -> int pure\n"
         "type Pair record members (a: int, b: double)\n"
         "type Mood integer bits 32\n"
         "function f(n: int constant, &v: vector<int>, &w: vector<double>, k: int constant, &r: Pair, p: int "
         "* constant) " +
         attributes +
         " {\n  local s: int\n  local t: int\n  local l: long\n  local d: double\n  local g: float\n"
         "  local b: bool\n  local c: char\n  local mood: Mood\n  local a: \"int[8]\"\n  local out: "
         "vector<int>\n"
         "  for i = 0 < n {\n" +
         body +
         "\n  }\n" // All are looked at: else they could be the iterations' own.
         "%as = load s %at = load t %al = load l %ad = load d %ag = load g %ab = load b %ac = load c %am = "
         "load mood\n}\n";
}

/// "sum(s) greatest(t, with l)", or the blockers.
std::string reduced(const std::string &body, const std::string &attributes = "") {
  Analysed module(function(body, attributes));
  analysis::LoopFacts facts = module.loop();
  if (!facts.blockers.empty())
    return blockersOf(facts.blockers);
  const char *kinds[] = {"sum", "product", "and", "or", "xor", "least", "greatest", "mark"};
  std::vector<std::string> names;
  for (const Reduction &each : facts.reductions) {
    std::string text = kinds[static_cast<int>(each.kind)];
    bool isBest = each.kind == Reduction::Kind::Least || each.kind == Reduction::Kind::Greatest;
    text += isBest && !each.isStrict ? " last" : "";
    text += each.isHistogram ? "[]" : "";
    text += "(" + module.ir()[each.path.base].name;
    for (const ir::Step &step : each.path.steps)
      text += step.kind == ir::StepKind::Field ? "." + step.field : "";
    for (const Reduction::Companion &companion : each.companions)
      text += ", with " + module.ir()[companion.path.base].name;
    names.push_back(text + (each.isRegrouped ? ", regrouped)" : ")"));
  }
  llvm::sort(names);
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "" : " ") + name;
  return text;
}

TEST(Reductions, Sums) {
  EXPECT_EQ(reduced("%x = load v$[%i] store s add= %x"), "sum(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] store s sub= %x"), "sum(s)");
  EXPECT_EQ(reduced("%y = load s %x = load v$[%i] store s = (add %y %x)"), "sum(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %y = load s store s = (add (mul %x 2) %y)"), "sum(s)");
  EXPECT_EQ(reduced("%y = load s store s = (sub (add %y %i) 3)"), "sum(s)");
  EXPECT_EQ(reduced("store s mul= 3"), "product(s)");
  EXPECT_EQ(reduced("if (lt %i 4) { store s add= 1 } else { store s sub= 1 }"), "sum(s)");
  EXPECT_EQ(reduced("for j = 0 < n { store s add= %j }"), "sum(s)");
  EXPECT_EQ(reduced("store r.a:int add= %i"), "sum(r.a)");
  EXPECT_EQ(reduced("store a[3] add= %i"), "sum(a)");
  EXPECT_EQ(reduced("store p->[k] add= %i"), "sum(p)");
  EXPECT_EQ(reduced("store c add= %i"), "sum(c)");
  EXPECT_EQ(reduced("store s add= %i store t mul= 2 store l sub= %i"), "product(t) sum(l) sum(s)");
  // A wider sum, cut off to the width of the accumulator: all its bits are there.
  EXPECT_EQ(reduced("%y = load s store s = (cast:int (add (cast:long %y) (cast:long %i)))"), "sum(s)");
}

TEST(Reductions, NoSums) {
  EXPECT_EQ(reduced("store s add= %i %x = load s store out$[%i] = %x"), "1004(s)"); // looked at
  EXPECT_EQ(reduced("%x = load s store out$[%x] = %i store s add= %i"), "1003(out) 1004(s)");
  EXPECT_EQ(reduced("store s add= %i store s mul= 3"), "1005(s)"); // two operations
  EXPECT_EQ(reduced("%y = load s store s = (sub %i %y)"), "1005(s)");
  EXPECT_EQ(reduced("%y = load s store s = (mul (add %y %i) 3)"), "1004(s)");
  EXPECT_EQ(reduced("%y = load s store s = (add %y %y)"), "1005(s)");
  EXPECT_EQ(reduced("%y = load s store s = (shl %y 1)"), "1004(s)");
  EXPECT_EQ(reduced("%y = load s store s = (div %y 2)"), "1004(s)");
  EXPECT_EQ(reduced("%y = load s store s = (add (rem %y 7) 1)"), "1004(s)");
  // Two that feed each other.
  EXPECT_EQ(reduced("%x = load t store s add= %x %y = load s store t add= %y"), "1004(s) 1004(t)");
  EXPECT_EQ(reduced("%x = load t store s add= %x store t add= %i"), "1004(t)");
  // Narrower in between: bits get lost.
  EXPECT_EQ(reduced("%y = load l store l = (cast:long (add (cast:int %y) %i))"), "1004(l)");
  // Of truth values, of what has no arithmetic of its own, of what rounds.
  EXPECT_EQ(reduced("store b add= 1"), "1005(b)");
  EXPECT_EQ(reduced("%x = load w$[%i] store s add= %x"), "1005(s)");
  EXPECT_EQ(reduced("store mood add= 1"), "1005(mood)");
  // Read by the test of the loop around it, or of one inside.
  EXPECT_EQ(reduced("%m = load s for j = 0 < %m { store s add= 1 }"), "1004(s)");
  // Under two names that may be one.
  EXPECT_EQ(reduced("store p->[0] add= 1 %x = load p->[k] store out$[%i] = %x"), "1001(p)");
}

TEST(Reductions, FloatSumsNeedPermission) {
  EXPECT_EQ(reduced("%x = load w$[%i] store d add= %x"), "1006(d)");
  EXPECT_EQ(reduced("%x = load w$[%i] store d add= %x", "reassociate"), "sum(d, regrouped)");
  EXPECT_EQ(reduced("%x = load w$[%i] store d mul= %x", "reassociate"), "product(d, regrouped)");
  EXPECT_EQ(reduced("%x = load w$[%i] store g add= %x", "reassociate"),
            "1005(g)"); // rounded to float each time
  EXPECT_EQ(reduced("%x = load w$[%i] %y = load d store d = (add (mul %x %x) %y)", "reassociate"),
            "sum(d, regrouped)");
  EXPECT_EQ(reduced("%x = load w$[%i] %y = load d store d = (div %y %x)", "reassociate"), "1004(d)");
}

TEST(Reductions, Bits) {
  EXPECT_EQ(reduced("store s and= %i"), "and(s)");
  EXPECT_EQ(reduced("store s or= %i %y = load s store s = (or %i %y)"), "or(s)");
  EXPECT_EQ(reduced("store s xor= %i"), "xor(s)");
  EXPECT_EQ(reduced("store b and= (cast:int (lt %i 3))"), "and(b)");
  EXPECT_EQ(reduced("store b xor= (cast:int (lt %i 3))"), "xor(b)");
  EXPECT_EQ(reduced("store b xor= %i"), "1005(b)"); // true ^ 2 is true, false ^ 2 as well
  EXPECT_EQ(reduced("store s and= %i store s or= 1"), "1005(s)");
}

TEST(Reductions, TruthValues) {
  EXPECT_EQ(reduced("%o = load b %r:bool = short %o update land { gives (lt %i 3) } store b = %r"), "and(b)");
  EXPECT_EQ(reduced("%o = load b %r:bool = short (not %o) update lor { gives (lt %i 3) } store b = %r"),
            "or(b)");
  EXPECT_EQ(reduced("%o = load b store b = (land %o (lt %i 3))"), "and(b)");
  EXPECT_EQ(
      reduced(
          "%x = call pure(%i) %r:bool = short (lt %x 3) update land { %o = load b gives %o } store b = %r"),
      "and(b)");
  EXPECT_EQ(reduced("if (lt %i 4) { store b = false }\n%o = load b store b = (land %o (lt %i 3))"), "and(b)");
  // What is not looked at any more once b is false might be out of bounds, trap, or have an effect.
  EXPECT_EQ(reduced("%o = load b %r:bool = short %o update land { %x = load v$[(mul %i 2)] gives (lt %x 3) } "
                    "store b = %r"),
            "1004(b)");
  EXPECT_EQ(reduced("%o = load b %r:bool = short %o update land { gives (lt (div 100 %i) 3) } store b = %r"),
            "1004(b)");
  EXPECT_EQ(
      reduced(
          "%o = load b %r:bool = short %o update land { %x = call pure(%i) gives (lt %x 3) } store b = %r"),
      "1004(b)");
  EXPECT_EQ(
      reduced("%o = load b %r:bool = short %o update land { store t add= 1 gives (lt %i 3) } store b = %r"),
      "1004(b)");
  EXPECT_EQ(reduced("%o = load b %r:bool = short %o update lor { gives (lt %i 3) } store b = %r"),
            "1004(b)"); // !b || ...
  EXPECT_EQ(reduced("if (lt %i 4) { store b = true }\n%o = load b store b = (land %o (lt %i 3))"), "1004(b)");
}

TEST(Reductions, Marks) {
  EXPECT_EQ(reduced("if (lt %i 4) { store b = true }"), "mark(b)");
  EXPECT_EQ(reduced("if (lt %i 4) { store s = -7 }\nif (lt %i 3) { store s = -7 }"), "mark(s)");
  EXPECT_EQ(reduced("if (lt %i 4) { store s = k }"), "mark(s)");
  EXPECT_EQ(reduced("if (lt %i 4) { store s = 1 }\nif (lt %i 3) { store s = 2 }"), "1208(s)");
  EXPECT_EQ(reduced("if (lt %i 4) { store s = %i }"), "1208(s)");
  EXPECT_EQ(reduced("%x = load b if %x { store s = 1 }\nif (lt %i 4) { store b = true }"), "1004(b)");
}

TEST(Reductions, Extremes) {
  EXPECT_EQ(reduced("%m = load s %x = load v$[%i] store s = (max %m %x)"), "greatest(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s store s = (min %x %m)"), "least(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y }"),
            "greatest(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (le %m %x) { %y = load v$[%i] store s = %y }"),
            "greatest last(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (not (ge %x %m)) { %y = load v$[%i] store s = %y }"),
            "least(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s\n%r:int = cond (gt %x %m) { %y = load v$[%i] gives %y } { "
                    "%z = load s gives %z }\nstore s = %r"),
            "greatest(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load l if (gt (cast:long %x) %m) { %y = load v$[%i] store l = "
                    "(cast:long %y) }"),
            "greatest(l)");
  EXPECT_EQ(reduced("%x = load w$[%i] %m = load d if (gt %x %m) { %y = load w$[%i] store d = %y }"),
            "greatest(d)");
  EXPECT_EQ(reduced("%m = load d %x = load w$[%i] store d = (max %m %x)"), "greatest(d)");
  // A filter before the comparison.
  EXPECT_EQ(reduced("%q = call pure(%i) %r:bool = short (lt %q 3) update land { %x = load v$[%i] %m = load s "
                    "gives (gt %x %m) }\nif %r { %y = load v$[%i] store s = %y }"),
            "greatest(s)");
}

TEST(Reductions, NoExtremes) {
  // Another value than the one that was compared.
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[(add %i 1)] store s = %y }"),
            "1004(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = (add %y 1) }"),
            "1004(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s\n%r:int = cond (gt %x %m) { %y = load v$[%i] gives (add %y "
                    "1) } { %z = load s gives %z }\nstore s = %r"),
            "1004(s)");
  // Cut off by the store.
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load c if (gt %x (cast:int %m)) { %y = load v$[%i] store c = "
                    "(cast:char %y) }"),
            "1004(c)");
  // Compared with a margin; both directions; not a comparison of order.
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x (add %m 2)) { %y = load v$[%i] store s = %y }"),
            "1004(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (ne %x %m) { %y = load v$[%i] store s = %y }"),
            "1004(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y }\n%o = load "
                    "s if (lt %i %o) { store s = %i }"),
            "1004(s)");
  // Something else depends on the best so far.
  EXPECT_EQ(
      reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y store t add= 1 }"),
      "1004(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y } else { "
                    "store t add= 1 }"),
            "1004(s)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y %z = load "
                    "p->[%i] store t = %z }"),
            "1004(s) 1208(t)");
  // Floating point: where a value is no number, these depend on the order.
  EXPECT_EQ(reduced("%x = load w$[%i] %m = load d store d = (max %x %m)"), "1006(d)");
  EXPECT_EQ(reduced("%x = load w$[%i] %m = load d if (ge %x %m) { %y = load w$[%i] store d = %y }"),
            "1004(d)");
  EXPECT_EQ(reduced("%x = load w$[%i] %m = load d if (not (le %x %m)) { %y = load w$[%i] store d = %y }"),
            "1004(d)");
  // Enumerations have no known least value.
  EXPECT_EQ(reduced("%x = load r.a:Mood %m = load mood if (gt %x %m) { %y = load r.a:Mood store mood = %y }"),
            "1004(mood)");
}

TEST(Reductions, Companions) {
  EXPECT_EQ(
      reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y store t = %i }"),
      "greatest(s, with t)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (le %x %m) { store t = %i store l = 3 %y = load v$[%i] "
                    "store s = %y }"),
            "least last(s, with t, with l)");
  // Looked at, or stored elsewhere, too.
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y store t = %i "
                    "}\n%z = load t store out$[%i] = %z"),
            "1004(s) 1004(t)");
  EXPECT_EQ(reduced("%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y store t = %i "
                    "}\nstore t = 3"),
            "1004(s)");
  EXPECT_EQ(
      reduced(
          "%x = load v$[%i] %m = load s if (gt %x %m) { %y = load v$[%i] store s = %y store out$[%i] = 1 }"),
      "1004(s)");
}

TEST(Reductions, Histograms) {
  EXPECT_EQ(reduced("%x = load v$[%i] store a[%x] add= 1"), "sum[](a)");
  EXPECT_EQ(reduced("%x = load v$[%i] store out$[%x] or= 3"), "or[](out)");
  EXPECT_EQ(reduced("%x = load v$[%i] %h = load out$[%x] %y = load v$[%i] store out$[%y] = (add %h 1)"),
            "sum[](out)");
  EXPECT_EQ(reduced("%x = load v$[%i] store p->[%x] add= 1"), "1101(p) 1007(p)"); // of unknown extent
  EXPECT_EQ(reduced("%x = load v$[%i] store a[%x] add= 1 %h = load a[0] store out$[%i] = %h"), "1007(a)");
  EXPECT_EQ(reduced("%x = load v$[%i] store a[%x] add= 1 store a[%i] = 4"), "1007(a)");
  EXPECT_EQ(reduced("%x = load v$[%i] %h = load out$[%x] store out$[%i] = (add %h 1)"), "1007(out)");
  EXPECT_EQ(
      reduced("%x = load v$[%i] %y = load w$[0] store out$[%x] add= (cast:int %y) store w$[%x] add= %y"),
      "1007(w)");
  // Different elements: nothing to combine.
  EXPECT_EQ(reduced("store out$[%i] add= 1"), "");
}

TEST(Reductions, WhatAnExceptionLeavesBehind) {
  auto outlives = [](const std::string &text) {
    Analysed module(text);
    analysis::LoopFacts facts = module.loop();
    EXPECT_EQ(blockersOf(facts.blockers), "");
    EXPECT_EQ(facts.reductions.size(), 1u);
    return facts.reductions.front().outlivesThrow;
  };
  EXPECT_FALSE(outlives("function f(n: int constant) { local s: int for i = 0 < n { store s add= %i } }"));
  EXPECT_FALSE(outlives("function f(n: int constant, s: int) { for i = 0 < n { store s add= %i } }"));
  EXPECT_TRUE(outlives("function f(n: int constant, &s: int) { for i = 0 < n { store s add= %i } }"));
  EXPECT_TRUE(
      outlives("function f(n: int constant) { local s: int taken for i = 0 < n { store s add= %i } }"));
  EXPECT_TRUE(outlives("global s: int function f(n: int constant) { for i = 0 < n { store s add= %i } }"));
  EXPECT_TRUE(
      outlives("function f(n: int constant) { local s: int try { for i = 0 < n { store s add= %i } } {} }"));
  EXPECT_FALSE(
      outlives("function f(n: int constant) { try { local s: int for i = 0 < n { store s add= %i } } {} }"));
}

TEST(Reductions, VisibleWritesAreTheOthers) {
  Analysed module(function("store s add= %i store out$[%i] = 3", ""));
  analysis::LoopFacts facts = module.loop();
  EXPECT_EQ(facts.reductions.size(), 1u);
  EXPECT_EQ(facts.visibleWrites.size(), 1u);
}

} // namespace
