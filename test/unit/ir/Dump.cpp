// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Dump.h"
#include "Text.h"
#include "llvm/Support/JSON.h"

using namespace xcs::ir;
using namespace xcs::ir::test;

namespace {

constexpr const char *loopText = R"(
  callee log() library model { ordered why "writes" weight 2.5 write 0$[*] }
  function f(&v: vector<int>, n: int constant) @1:1-9[0,99] {
    for i = 0 < n @2:1 {
      %x = load v$[%i]
      if (lt %x 3) { continue } else { store v$[%i] = (add %x 1) }
      call log(&v)
    }
    opaque "inline \"assembly\""
  })";

TEST(Dump, JsonHoldsEveryTable) {
  Module module = parseOrFail(loopText);
  std::string text;
  llvm::raw_string_ostream out(text);
  dumpJson(module, out);
  llvm::Expected<llvm::json::Value> parsed = llvm::json::parse(text);
  ASSERT_TRUE(static_cast<bool>(parsed)) << llvm::toString(parsed.takeError());
  const llvm::json::Object &top = *parsed->getAsObject();
  EXPECT_EQ(top.getString("schema"), "xcs-ir/1");
  EXPECT_EQ(top.getArray("types")->size(), module.types.size());
  EXPECT_EQ(top.getArray("objects")->size(), module.objects.size());
  EXPECT_EQ(top.getArray("values")->size(), module.values.size());
  EXPECT_EQ(top.getArray("regions")->size(), module.regions.size());
  EXPECT_EQ(top.getArray("callees")->size(), 1u);
  ASSERT_EQ(top.getArray("ops")->size(), module.ops.size());
  const llvm::json::Object &load = *(*top.getArray("ops"))[1].getAsObject();
  EXPECT_EQ(load.getString("text"), "%0 = load v$[%i]");
  const llvm::json::Array &steps = *load.getObject("path")->getArray("steps");
  EXPECT_EQ(steps[1].getAsObject()->getInteger("index"), module.ops[0].loop->induction.index);
}

TEST(Dump, DotHasANodePerOpAndAnEdgePerUse) {
  Module module = parseOrFail(loopText);
  std::string text;
  llvm::raw_string_ostream out(text);
  dumpDot(module, out);
  for (unsigned i = 0; i < module.ops.size(); ++i)
    EXPECT_NE(text.find("op" + std::to_string(i) + " [label="), std::string::npos);
  EXPECT_NE(text.find("  op1 -> op2;\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  op0 -> op1;\n"), std::string::npos) << text;
  EXPECT_NE(text.find("opaque \\\"inline \\\\\\\"assembly\\\\\\\"\\\"\\l\"];"), std::string::npos) << text;
}

} // namespace
