// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Analyses end: large functions in seconds, hard questions in an answer that says so.

#include "Analysed.h"
#include "analysis/Dependence.h"
#include <ctime>

using namespace xcs;
using namespace xcs::test;

namespace {

/// Of the processor, so that a busy machine does not count. A hundred times what the analyses need: what
/// grows with the square of the size misses it all the same. test/bench/analysis_cost.py has the figures.
constexpr double Limit = 60;

double seconds(const std::function<void()> &work) {
  std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(Budget, RunningOutIsNotIndependence) {
  Analysed module(
      "function f(n: int constant) { local v: vector<int>\n for i = 0 < n { for j = 0 < n { for k = 0 < n {\n"
      "%x = load v$[(add (mul 7 (div %i 3)) (add (mul 5 %j) (rem %k 11)))] store v$[(add (mul 9 %i) (sub %k "
      "%j))] = %x } } } }");
  ir::OpId loop = module.loops().front();
  analysis::Affine affine(module.ir(), loop);
  analysis::Dependence poor(affine, 10);
  analysis::Instance a, b;
  bool modular = false;
  module.ir().walk(module.ir()[loop].loop->body, [&](ir::OpId op) {
    if (module.ir()[op].kind == ir::OpKind::Load)
      a.subscripts.push_back(affine.subscript(module.ir()[op].path.steps.back().index, modular));
    if (module.ir()[op].kind == ir::OpKind::Store)
      b.subscripts.push_back(affine.subscript(module.ir()[op].path.steps.back().index, modular));
  });
  analysis::Meeting meeting = poor.meet(a, b);
  EXPECT_TRUE(meeting.exceeded);
  EXPECT_TRUE(meeting.any());
}

TEST(Budget, ThousandLoops) {
  std::string text = "function f(n: int constant) {\n local v: vector<int>\n local w: vector<int>\n";
  for (int i = 0; i < 1000; ++i)
    text += "for i" + std::to_string(i) + " = 0 < n { %a" + std::to_string(i) + " = load v$[(add %i" +
            std::to_string(i) + " 1)] store w$[%i" + std::to_string(i) + "] = %a" + std::to_string(i) +
            " }\n";
  Analysed module(text + "}");
  unsigned parallel = 0;
  double time = seconds([&] {
    for (ir::OpId loop : module.loops())
      parallel += module.loop(loop).blockers.empty();
  });
  EXPECT_EQ(parallel, 1000u);
  EXPECT_LT(time, Limit);
}

TEST(Budget, FiveThousandAccesses) {
  std::string text =
      "function f(n: int constant) {\n local v: vector<int>\n local w: vector<int>\n for i = 0 < n {\n";
  for (int i = 0; i < 2500; ++i)
    text += "%x" + std::to_string(i) + " = load v$[(add (mul 4000 %i) " + std::to_string(i) +
            ")] store v$[(add (mul 4000 %i) " + std::to_string(i) + ")] = %x" + std::to_string(i) + "\n";
  Analysed module(text + "} }");
  double time = seconds([&] { EXPECT_EQ(blockersOf(module.loop().blockers), ""); });
  EXPECT_LT(time, Limit);
}

TEST(Budget, ThousandConflicts) {
  std::string text = "function f(n: int constant) {\n local v: vector<int>\n for i = 0 < n {\n";
  for (int i = 0; i < 1000; ++i)
    text += "store v$[(add %i " + std::to_string(i) + ")] = 1\n";
  Analysed module(text + "} }");
  double time = seconds([&] { EXPECT_EQ(module.loop().blockers.size(), 1u); });
  EXPECT_LT(time, Limit);
}

} // namespace
