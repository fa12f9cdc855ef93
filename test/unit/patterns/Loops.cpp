// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Facts.h"

using namespace xcs;
using namespace xcs::patterns::test;
using ir::OpKind;

namespace {

const std::string callees = R"(
  callee push(&self: vector<int>, &const x: int) library member model { throws allocates append 0 }
  callee quiet(x: int) -> int noexcept library model { }
  callee loud(x: int) -> int library model { throws }
  type Model record
  callee "Model::ask"(&const self: Model, &const prompt: vector<int>) -> int member const-member library model { throws }
  callee ask(&const self: Model, &const prompt: vector<int>) -> int member const-member pure
)";

Facts loopOf(const std::string &body) {
  return Facts(callees +
               "function f(&v: vector<int>, &out: vector<int>, &models: vector<Model>, &prompt: vector<int>, "
               "n: int constant) {\n"
               "  for i = 0 < n {\n" +
               body + "  }\n}\n");
}

TEST(Registry, AscendingRank) {
  std::vector<std::string> names;
  unsigned last = 0;
  for (const patterns::Pattern *pattern : patterns::allPatterns()) {
    EXPECT_GE(pattern->rank(), last);
    last = pattern->rank();
    names.push_back(pattern->name().str());
  }
  EXPECT_EQ(names, (std::vector<std::string>{"recursive", "reduce", "search", "scan", "broadcast", "ensemble",
                                             "append", "fork-join", "chain", "map"}));
}

TEST(Plan, BlockersOfALoopComeFirst) {
  Facts facts = loopOf("store v$[%i] = 1");
  analysis::Blocker blocker;
  blocker.reason = report::Reason::FlowDependence;
  blocker.variable = "v";
  facts.loop.blockers.push_back(blocker);
  EXPECT_EQ(describe(facts.planLoop()), "XCS1001 v");
}

/// An accumulator in the place of the loop's first store.
analysis::Reduction reductionOf(const Facts &facts, bool outlivesThrow = false) {
  analysis::Reduction reduction;
  reduction.stores = {facts.op(OpKind::Store)};
  reduction.outlivesThrow = outlivesThrow;
  return reduction;
}

TEST(Reduce, TakesAllAccumulators) {
  Facts facts = loopOf("%x = call quiet(%i) store v$[0] add= %x");
  facts.loop.reductions = {reductionOf(facts, true)};
  patterns::Match match = facts.planLoop();
  EXPECT_EQ(describe(match), "reduce reduce");
  EXPECT_EQ(std::get<patterns::Plan>(match).reductions.size(), 1u);
  EXPECT_FALSE(std::get<patterns::Plan>(match).keepsPrefix);
  facts.loop.reductions.front().isHistogram = true;
  EXPECT_EQ(describe(facts.planLoop()), "histogram reduce");
}

TEST(Reduce, NobodyElseTakesThem) {
  Facts facts = loopOf("call push(&out, &const _ as %i) store v$[0] add= %i");
  facts.loop.reductions = {reductionOf(facts)};
  facts.loop.appends = facts.loop.visibleWrites = {facts.call("push")};
  facts.loop.throwing = facts.call("push");
  EXPECT_EQ(describe(facts.planLoop()), "XCS1508 an append beside an accumulator");
}

TEST(Reduce, WhatAnExceptionShows) {
  Facts facts = loopOf("%x = call loud(%i) store v$[0] add= %x");
  facts.loop.throwing = facts.call("loud");
  facts.loop.reductions = {reductionOf(facts)};
  EXPECT_EQ(describe(facts.planLoop()), "reduce reduce");
  EXPECT_FALSE(std::get<patterns::Plan>(facts.planLoop()).keepsPrefix);
  facts.loop.reductions.front().outlivesThrow = true;
  EXPECT_TRUE(std::get<patterns::Plan>(facts.planLoop()).keepsPrefix);
  facts.loop.reductions.front().isHistogram = true;
  EXPECT_EQ(describe(facts.planLoop()), "XCS1401 loud");
  facts.loop.reductions = {reductionOf(facts)};
  facts.loop.visibleWrites = {facts.op(OpKind::Store)};
  EXPECT_EQ(describe(facts.planLoop()), "XCS1401 loud");
}

TEST(Map, NothingThrows) {
  Facts facts = loopOf("%x = call quiet(%i) store v$[%i] = %x");
  facts.loop.visibleWrites = {facts.op(OpKind::Store)};
  facts.loop.guards.resize(1);
  facts.loop.evidence.push_back({"a fact", ir::Basis::Proved});
  patterns::Match match = facts.planLoop();
  EXPECT_EQ(describe(match), "map blocks");
  const patterns::Plan &plan = std::get<patterns::Plan>(match);
  EXPECT_EQ(plan.loop, facts.loop.loop);
  EXPECT_EQ(plan.guards.size(), 1u);
  EXPECT_EQ(plan.evidence.size(), 1u);
  EXPECT_FALSE(plan.costKnown);
}

TEST(Map, WaitingIsLatency) {
  Facts facts = loopOf("%x = call quiet(%i) store v$[%i] = %x");
  facts.loop.visibleWrites = {facts.op(OpKind::Store)};
  facts.loop.waits = true;
  const patterns::Match match = facts.planLoop();
  EXPECT_TRUE(std::get<patterns::Plan>(match).costKnown);
  EXPECT_EQ(std::get<patterns::Plan>(match).cost, ir::CostClass::Latency);
}

std::string throwing(const std::string &body, unsigned stores = 1) {
  Facts facts = loopOf(body);
  for (unsigned i = 0; i < stores; ++i)
    facts.loop.visibleWrites.push_back(facts.op(OpKind::Store, i));
  facts.loop.throwing = facts.call("loud");
  return describe(facts.planLoop());
}

TEST(Map, SomethingThrows) {
  EXPECT_EQ(throwing("%x = call loud(%i) store v$[%i] = %x"), "map ordered");
  EXPECT_EQ(throwing("%x = call loud(%i) if (lt %x 3) { store v$[%i] = %x }"), "map ordered");
  EXPECT_EQ(throwing("%x = call loud(%i) if (lt %x 3) { store v$[%i] = %x } else { store v$[%i] = 0 }", 2),
            "map ordered");
  EXPECT_EQ(throwing("%x = call loud(%i) if (lt %x 3) { store v$[%i] = %x continue } store v$[%i] = 0", 2),
            "map ordered");
}

TEST(Map, SomethingThrowsAndTheStoreCannotWait) {
  EXPECT_EQ(throwing("store v$[%i] = 1 %x = call loud(%i)"), "XCS1401 loud");
  // Reads what it stores.
  EXPECT_EQ(throwing("%x = call loud(%i) store v$[%i] = %x %y = load v$[%i]"), "XCS1401 loud");
  EXPECT_EQ(throwing("%x = call loud(%i) if (lt %x 3) { store v$[%i] = %x } %y = call quiet(%x)"),
            "XCS1401 loud");
  // Two results of one iteration.
  EXPECT_EQ(throwing("%x = call loud(%i) store v$[%i] = %x store out$[%i] = %x", 2), "XCS1401 loud");
  // Many results of one iteration.
  EXPECT_EQ(throwing("%x = call loud(%i) for j = 0 < 3 { store v$[(add (mul %i 3) %j)] = %x }"),
            "XCS1401 loud");
  EXPECT_EQ(throwing("try { %x = call loud(%i) store v$[%i] = %x } { }"), "XCS1401 loud");
}

TEST(Map, WithoutVisibleWrites) {
  Facts facts = loopOf("%x = call loud(%i)");
  facts.loop.throwing = facts.call("loud");
  EXPECT_EQ(describe(facts.planLoop()), "map blocks");
}

std::string appending(const std::string &body, unsigned appends = 1, unsigned stores = 0) {
  Facts facts = loopOf(body);
  for (unsigned i = 0; i < appends; ++i)
    facts.loop.appends.push_back(facts.call("push", i));
  facts.loop.visibleWrites.assign(facts.loop.appends.begin(), facts.loop.appends.end());
  for (unsigned i = 0; i < stores; ++i)
    facts.loop.visibleWrites.push_back(facts.op(OpKind::Store, i));
  facts.loop.throwing = facts.loop.appends.front();
  return describe(facts.planLoop());
}

TEST(Append, InOrder) {
  EXPECT_EQ(appending("%x = call loud(%i) call push(&out, %x)"), "append ordered");
  EXPECT_EQ(
      appending("%x = call loud(%i) if (lt %x 3) { call push(&out, %x) } else { call push(&out, 0) }", 2),
      "append ordered");
  EXPECT_EQ(appending("if (lt %i 3) { call push(&out, 1) continue } call push(&out, 0)", 2),
            "append ordered");
  // What follows may look at other things, as long as it cannot throw.
  EXPECT_EQ(appending("call push(&out, %i) %x = call quiet(%i)"), "append ordered");
}

TEST(Append, AnyNumberToOneContainer) {
  for (llvm::StringRef body :
       {"call push(&out, %i) %x = call loud(%i)", "for j = 0 < 3 { call push(&out, %j) }"})
    EXPECT_EQ(appending(body.str()), "append ordered");
  EXPECT_EQ(appending("call push(&out, %i) call push(&out, %i)", 2), "append ordered");
}

TEST(Append, WhatStandsAgainstIt) {
  EXPECT_EQ(appending("local other: vector<int> call push(&out, %i) call push(&other, %i)", 2),
            "XCS1508 more than one append per iteration");

  EXPECT_EQ(appending("try { call push(&out, %i) } { }"), "XCS1508 the result is stored inside a try block");
  EXPECT_EQ(appending("store v$[%i] = 1 call push(&out, %i)", 1, 1), "XCS1401 push");
}

TEST(Ensemble, ElementsAskedTheSameQuestion) {
  Facts facts = loopOf("%x = call \"Model::ask\"(&const models$[%i], &const prompt) call push(&out, %x)");
  facts.loop.appends = facts.loop.visibleWrites = {facts.call("push")};
  facts.loop.throwing = facts.call("push");
  // A library method is no operation of the user's.
  EXPECT_EQ(describe(facts.planLoop()), "append ordered");
  for (const char *element : {"models$[%i]", "models$[%i]..."}) {
    Facts user =
        loopOf("%x = call ask(&const " + std::string(element) + ", &const prompt) call push(&out, %x)");
    user.loop.appends = user.loop.visibleWrites = {user.call("push")};
    user.loop.throwing = user.call("ask");
    EXPECT_EQ(describe(user.planLoop()), "ensemble ordered");
  }
}

TEST(Ensemble, StoredByIndex) {
  Facts facts = loopOf("%x = call ask(&const models$[%i], &const prompt) store out$[%i] = %x");
  facts.loop.visibleWrites = {facts.op(OpKind::Store)};
  facts.loop.throwing = facts.call("ask");
  EXPECT_EQ(describe(facts.planLoop()), "ensemble ordered");
  facts.loop.throwing = {};
  EXPECT_EQ(describe(facts.planLoop()), "ensemble blocks");
}

TEST(Ensemble, OtherInputsAreAMap) {
  Facts facts =
      loopOf("local q: vector<int> %x = call ask(&const models$[%i], &const q) store out$[%i] = %x");
  facts.loop.visibleWrites = {facts.op(OpKind::Store)};
  EXPECT_EQ(describe(facts.planLoop()), "map blocks");
  Facts fixed = loopOf("%x = call ask(&const models$[3], &const prompt) store out$[%i] = %x");
  fixed.loop.visibleWrites = {fixed.op(OpKind::Store)};
  EXPECT_EQ(describe(fixed.planLoop()), "map blocks");
}

TEST(Search, TakesWhatEndsEarly) {
  Facts facts = loopOf("%x = load v$[%i] if (eq %x 3) { break }");
  facts.loop.exits = {{facts.op(OpKind::Return), facts.op(OpKind::Return)}};
  facts.loop.guards.resize(1);
  patterns::Match match = facts.planLoop();
  EXPECT_EQ(describe(match), "search search");
  EXPECT_EQ(std::get<patterns::Plan>(match).exits.size(), 1u);
  EXPECT_EQ(std::get<patterns::Plan>(match).guards.size(), 1u);
}

TEST(Search, NoOtherPatternIsAskedAboutEarlyEnds) {
  Facts facts = loopOf("%x = load v$[%i] if (eq %x 3) { break } store v$[%i] = 1");
  facts.loop.visibleWrites = {facts.op(OpKind::Store)};
  facts.loop.exits = {{facts.op(OpKind::Return), facts.op(OpKind::Return)}};
  EXPECT_EQ(describe(facts.planLoop()), "search search"); // the analysis would have refused it
  facts.loop.exits.clear();
  EXPECT_EQ(describe(facts.planLoop()), "map blocks");
}

} // namespace
