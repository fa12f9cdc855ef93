// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Facts.h"

using namespace xcs;
using namespace xcs::patterns::test;

namespace {

/// Calls f0(x), f1(x), ... in the given stages, with the given arguments; each does so much work.
Facts group(std::vector<unsigned> stages, std::vector<std::string> arguments = {},
            std::vector<std::string> work = {}) {
  std::string text, body;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    std::string number = std::to_string(i);
    text += "callee f" + number + "(x: int) -> int library model { " +
            (work.empty() ? "weight 1000" : work[i]) + " }\n";
    body += "  %r" + number + " = call f" + number + "(" + (arguments.empty() ? "x" : arguments[i]) + ")\n";
  }
  Facts facts(text + "function f(x: int constant, y: int constant, &v: vector<int>) {\n" + body + "}\n");
  for (std::size_t i = 0; i < stages.size(); ++i)
    facts.calls.calls.push_back(facts.call("f" + std::to_string(i)));
  facts.calls.stages = std::move(stages);
  return facts;
}

std::string started(const Facts &facts) {
  patterns::Match match = facts.planCalls();
  std::string result = describe(match);
  if (const auto *plan = std::get_if<patterns::Plan>(&match))
    for (ir::OpId call : plan->calls)
      result += " " + facts.module[facts.module[call].callee].name;
  return result;
}

TEST(ForkJoin, AllOrSome) {
  EXPECT_EQ(started(group({0, 0}, {"x", "y"})), "fork-join invoke f0 f1");
  EXPECT_EQ(started(group({0, 0, 1}, {"x", "y", "%r0"})), "fork-join invoke f0 f1");
  EXPECT_EQ(started(group({0, 1, 0}, {"x", "%r0", "y"})), "fork-join invoke f0 f2");
  // The stage that has most.
  EXPECT_EQ(started(group({0, 1, 1}, {"x", "%r0", "(add %r0 1)"})), "fork-join invoke f1 f2");
  EXPECT_EQ(started(group({0, 1, 0, 1, 1}, {"x", "%r0", "y", "%r0", "(add %r0 1)"})),
            "fork-join invoke f1 f3 f4");
}

TEST(Broadcast, OneInput) {
  EXPECT_EQ(started(group({0, 0, 0})), "broadcast invoke f0 f1 f2");
  EXPECT_EQ(started(group({0, 0}, {"3", "3"})), "broadcast invoke f0 f1");
  EXPECT_EQ(started(group({0, 0}, {"3", "4"})), "fork-join invoke f0 f1");
  EXPECT_EQ(started(group({0, 0}, {"?:int", "?:int"})), "fork-join invoke f0 f1");
}

TEST(Chain, IsSaid) {
  Facts facts = group({0, 1, 2}, {"x", "%r0", "%r1"});
  patterns::Match match = facts.planCalls();
  EXPECT_EQ(describe(match), "chain none");
  EXPECT_EQ(std::get<patterns::Plan>(match).evidence.back().fact, "each call waits for the one before it");
}

TEST(ForkJoin, LightCallsDoNotPay) {
  EXPECT_EQ(started(group({0, 0}, {"x", "y"}, {"weight 5", "weight 5"})), "XCS1601 ");
  EXPECT_EQ(started(group({0, 0}, {"x", "y"}, {"waits weight 5", "weight 5"})), "XCS1601 ");
  EXPECT_EQ(started(group({0, 0, 0}, {"x", "y", "3"}, {"weight 5", "weight 500", "weight 500"})),
            "fork-join invoke f1 f2");
  patterns::Match match = group({0, 0}, {"x", "y"}, {"waits weight 5", "waits weight 5"}).planCalls();
  EXPECT_EQ(describe(match), "fork-join invoke");
  EXPECT_EQ(std::get<patterns::Plan>(match).cost, ir::CostClass::Latency);
  EXPECT_TRUE(std::get<patterns::Plan>(match).costKnown);
}

/// A function with these calls: itself (f), a function that calls it (g), or another one (h).
Facts recursion(std::vector<unsigned> stages, const std::string &calls) {
  std::string body;
  for (std::size_t i = 0; i < calls.size(); ++i)
    body += "  %r" + std::to_string(i) + " = call " + calls[i] + "(" + std::to_string(i) + ")\n";
  Facts facts(
      "callee f(x: int) -> int body f\ncallee g(x: int) -> int body g\ncallee h(x: int) -> int body h\n"
      "function g(x: int constant) {\n  %a = call f(x)\n}\nfunction h(x: int constant) {\n}\n"
      "function f(x: int constant) {\n" +
      body + "}\n");
  for (std::uint32_t i = 0; i < facts.module.ops.size(); ++i) {
    const ir::Op &op = facts.module.ops[i];
    if (facts.module[facts.module[op.parent].function].name == "f")
      facts.calls.calls.push_back(ir::OpId(i));
  }
  facts.calls.stages = std::move(stages);
  return facts;
}

TEST(Recursive, CallsThatLeadBack) {
  EXPECT_EQ(started(recursion({0, 0}, "ff")), "recursive fork f f");
  EXPECT_EQ(started(recursion({0, 0}, "gf")), "recursive fork g f"); // by way of g
  EXPECT_EQ(started(recursion({0, 0, 0}, "fhf")), "recursive fork f f");
  EXPECT_EQ(started(recursion({0, 1, 1}, "fff")), "recursive fork f f");
}

TEST(Recursive, SaidWhereOneNeedsTheOther) {
  EXPECT_EQ(started(recursion({0, 1}, "ff")), "recursive none");
  EXPECT_EQ(started(recursion({0, 0}, "fh")), "XCS1601 "); // one call by itself: an ordinary group
}

} // namespace
