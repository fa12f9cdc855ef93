// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Text.h"
#include "llvm/Support/FormatVariadic.h"

using namespace xcs::ir;
using namespace xcs::ir::test;

namespace {

constexpr const char *loopText = R"(
  function f(&v: vector<int>, n: int constant) {
    for i = 0 < n {
      %x = load v$[%i]
      if (lt %x 3) { continue } else { store v$[%i] = %x }
    }
    loop while header { %y = load n } condition (lt %y 3) { store v# = %y }
  }
  function g(a: int) { return a })";

bool mentions(const Module &module, llvm::StringRef text) {
  return llvm::StringRef(problemsOf(module)).contains(text);
}

TEST(Verifier, AcceptsWhatIsRight) {
  EXPECT_EQ(problemsOf(parseOrFail(loopText)), "");
  EXPECT_EQ(problemsOf(parseOrFail("")), "");
}

TEST(Verifier, ValuesAreUsedAfterTheirOp) {
  Module module = parseOrFail("function f(a: int) { %x = load a store a = %x }");
  std::swap(module.regions[0].ops[0], module.regions[0].ops[1]);
  EXPECT_TRUE(mentions(module, "uses the result of op 0, which does not come before it"));

  module = parseOrFail("function f(a: int) { if { %x = load a } store a = 1 }");
  module.ops[2].value = module.ops[1].result;
  EXPECT_TRUE(mentions(module, "uses the result of op 1, which does not come before it"));

  module =
      parseOrFail("function f(a: int) { loop do-while header { %x = load a } condition %x { store a = 1 } }");
  EXPECT_EQ(problemsOf(module), "");
  for (Op &op : module.ops)
    if (op.kind == OpKind::Store)
      op.value = module.ops[0].condition;
  EXPECT_TRUE(mentions(module, "does not come before it"));
}

TEST(Verifier, ArmsGiveWhatTheyKnow) {
  Module module = parseOrFail("function f(a: int) { %x = load a %y:int = cond %x { %z = load a gives (add %x "
                              "%z) } { gives %x } store a = %y }");
  EXPECT_EQ(problemsOf(module), "");
  module.regions[2].value = module.ops[2].result; // of the other arm
  EXPECT_TRUE(mentions(module, "uses the result of op 2, which does not come before it"));
  module.regions[2].value = module.ops[1].result; // of the choice itself
  EXPECT_TRUE(mentions(module, "uses the result of op 1, which does not come before it"));
  module.regions[2].value = {};
  module.regions[0].value = module.ops[0].result;
  EXPECT_TRUE(mentions(module, "gives a value but is no arm"));
}

TEST(Verifier, InductionOnlyInsideItsLoop) {
  Module module = parseOrFail("function f(a: int) { for i = 0 < a { } store a = 1 }");
  module.ops[1].value = module.ops[0].loop->induction;
  EXPECT_TRUE(mentions(module, "uses the induction of op 0 outside that loop"));
  module = parseOrFail("function f(a: int) { for i = 0 < a { } }");
  module.ops[0].loop->upper = module.ops[0].loop->induction;
  EXPECT_TRUE(mentions(module, "uses the induction of op 0 outside that loop"));
}

TEST(Verifier, LoopsHaveWhatTheirKindNeeds) {
  const std::pair<const char *, void (*)(LoopInfo &)> cases[] = {
      {"induction is missing", [](LoopInfo &loop) { loop.induction = {}; }},
      {"upper bound is missing", [](LoopInfo &loop) { loop.upper = {}; }},
      {"step is missing", [](LoopInfo &loop) { loop.step = {}; }},
      {"variable is missing", [](LoopInfo &loop) { loop.variable = {}; }},
      {"range is missing", [](LoopInfo &loop) { loop.kind = LoopKind::Range; }},
      {"the algorithm has no name", [](LoopInfo &loop) { loop.kind = LoopKind::Algorithm; }},
      {"has no induction", [](LoopInfo &loop) { loop.kind = LoopKind::While; }},
      {"body is missing", [](LoopInfo &loop) { loop.body = {}; }},
      {"body 99 does not exist", [](LoopInfo &loop) { loop.body = RegionId(99); }},
      {"contains itself", [](LoopInfo &loop) { loop.header = RegionId(0); }},
  };
  for (const auto &[expected, breakIt] : cases) {
    Module module = parseOrFail(loopText);
    breakIt(*module.ops[0].loop);
    if (llvm::StringRef(expected) == "contains itself") {
      // The body of the function as a region of its own loop.
      module.regions[0].parentOp = OpId(0);
    }
    EXPECT_TRUE(mentions(module, expected)) << expected << "\n" << problemsOf(module);
  }
}

TEST(Verifier, EveryTableIsChecked) {
  const std::pair<const char *, void (*)(Module &)> cases[] = {
      {"unknown memory is of another kind", [](Module &m) { m.unknownMemory = ObjectId(1); }},
      {"unknown memory is missing", [](Module &m) { m.unknownMemory = {}; }},
      {"is there twice", [](Module &m) { m.types.push_back(m.types[0]); }},
      {"element type 77 does not exist", [](Module &m) { m.types[0].element = TypeId(77); }},
      {"type is missing", [](Module &m) { m.objects[1].type = {}; }},
      {"belongs to no function", [](Module &m) { m.objects[1].function = {}; }},
      {"uses object 'a' of another function",
       [](Module &m) { m.ops[1].path.base = m.functions[1].parameters[0]; }},
      {"has another position", [](Module &m) { m.objects[1].parameter = 4; }},
      {"is not the result of its op", [](Module &m) { m.ops[1].result = {}; }},
      {"a path goes on after 'any'", [](Module &m) { m.ops[1].path.steps[0].kind = StepKind::Any; }},
      {"index of a path 900 does not exist", [](Module &m) { m.ops[1].path.steps[1].index = ValueId(900); }},
      {"op 1 says another region", [](Module &m) { m.ops[1].parent = RegionId(0); }},
      {"is in 2 regions", [](Module &m) { m.regions[0].ops.push_back(OpId(1)); }},
      {"is owned by 0 functions or ops", [](Module &m) { m.regions.push_back({{}, FunctionId(0), {}}); }},
      {"says another function", [](Module &m) { m.regions[1].function = FunctionId(1); }},
      {"leaves a loop that it is not in",
       [](Module &m) {
         for (Op &op : m.ops)
           if (op.exit == ExitKind::Continue)
             for (unsigned i = 0; i < m.ops.size(); ++i)
               if (m.ops[i].loop && m.ops[i].loop->kind == LoopKind::While)
                 op.exitTarget = OpId(i);
       }},
      {"target of the exit is missing",
       [](Module &m) {
         for (Op &op : m.ops)
           if (op.exit == ExitKind::Continue)
             op.exitTarget = {};
       }},
      {"an 'if' has one or two arms",
       [](Module &m) {
         for (Op &op : m.ops)
           if (op.kind == OpKind::Branch)
             op.regions.push_back({});
       }},
      {"has 3 operands",
       [](Module &m) {
         for (Value &value : m.values)
           if (value.kind == ValueKind::Expr)
             value.operands.push_back(value.operands[0]);
       }},
      {"is defined before its operand",
       [](Module &m) {
         for (unsigned i = 0; i < m.values.size(); ++i)
           if (m.values[i].kind == ValueKind::Expr)
             m.values[i].operands[0] = ValueId(i);
       }},
      {"file of a place 3 does not exist", [](Module &m) { m.ops[0].range.file = FileId(3); }},
      {"callee is missing", [](Module &m) { m.ops[1].kind = OpKind::Call; }},
  };
  for (const auto &[expected, breakIt] : cases) {
    Module module = parseOrFail(loopText);
    breakIt(module);
    EXPECT_TRUE(mentions(module, expected)) << expected << "\n" << problemsOf(module);
    printed(module); // Must not crash either.
  }
}

} // namespace
