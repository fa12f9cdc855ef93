// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Sample.h"

using namespace xcs;
using namespace xcs::rewrite::test;

namespace {

/// A function whose calls at `calls` (each with the statement around it) start together.
std::string joined(llvm::StringRef body, llvm::ArrayRef<std::pair<std::string, std::string>> calls,
                   llvm::StringRef locals = "", llvm::StringRef type = "int", llvm::StringRef around = "") {
  std::string ops;
  for (const auto &[call, statement] : calls)
    ops += "  %" + std::to_string(ops.size()) + " = call work(x) @{" + call + "} stmt@{" + statement + "}\n";
  if (!around.empty())
    ops = around.str() + " {\n" + ops + "  }\n";
  Sample sample(("int f(int x, int y) {" + body + "}\n").str(),
                ("type Fixed record immovable\ntype Counted record custom\ntype View record view\ncallee "
                 "work(x: int) -> " +
                 type + "\nfunction f(x: int constant, y: int constant) @{*} {\n" + locals + ops + "}\n")
                    .str());
  sample.plan.construct = patterns::Construct::Invoke;
  sample.plan.pattern = "fork-join";
  sample.plan.loop = {};
  for (std::uint32_t i = 0; i < sample.module.ops.size(); ++i)
    if (sample.module.ops[i].kind == ir::OpKind::Call)
      sample.plan.calls.push_back(ir::OpId(i));
  return sample.result();
}

TEST(Invoke, NeighbouringStatements) {
  EXPECT_EQ(
      joined("\n  auto a = f(x);\n  auto b = g(x,\n             y);\n  return a + b;\n",
             {{"f(x)", "auto a = f(x);"}, {"g(x,\n             y)", "auto b = g(x,\n             y);"}}),
      "int f(int x, int y) { static ::xcs::detail::site xcs_site_2_12{\"f\", \"t.cpp\", 2, 12, "
      "\"fork-join\", "
      "::xcs::detail::kind::unknown}; "
      "auto xcs_g2_12_0 = ::xcs::detail::defer([&](::xcs::detail::call<HASH>) -> decltype(auto) { return "
      "f(x); }); "
      "auto xcs_g2_12_1 = ::xcs::detail::defer([&](::xcs::detail::call<HASH>) -> decltype(auto) { return "
      "g(x, y); }); "
      "if (::xcs::detail::enter(xcs_site_2_12, 2)) ::xcs::detail::invoke(xcs_site_2_12, xcs_g2_12_0, "
      "xcs_g2_12_1);\n"
      "  auto a = (xcs_g2_12_0.ready() ? xcs_g2_12_0.take() : f(x));\n"
      "  auto b = (xcs_g2_12_1.ready() ? xcs_g2_12_1.take() : g(x,\n             y));\n"
      "  return a + b;\n}\n");
}

TEST(Invoke, OneStatement) {
  std::string result =
      joined("\n  return f(x) + g(y);\n", {{"f(x)", "return f(x) + g(y);"}, {"g(y)", "return f(x) + g(y);"}});
  EXPECT_NE(result.find("  return (xcs_g2_10_0.ready() ? xcs_g2_10_0.take() : f(x)) + (xcs_g2_10_1.ready() ? "
                        "xcs_g2_10_1.take() : g(y));\n"),
            std::string::npos)
      << result;
}

TEST(Invoke, WhereNoDeclarationCanStand) {
  std::string refusal = "XCS1508: no declaration can stand before the first call";
  EXPECT_EQ(joined(" if (y) return f(x) + g(y); return 0; ",
                   {{"f(x)", "return f(x) + g(y);"}, {"g(y)", "return f(x) + g(y);"}}, "", "int", "if y"),
            refusal);
  EXPECT_EQ(joined(" switch (x) { case 1: y = f(x) + g(y); } return 0; ",
                   {{"f(x)", "y = f(x) + g(y);"}, {"g(y)", "y = f(x) + g(y);"}}),
            refusal);
  EXPECT_EQ(joined(" switch (x) { case 1: ; y = f(x) + g(y); break; default: ; } return 0; ",
                   {{"f(x)", "y = f(x) + g(y);"}, {"g(y)", "y = f(x) + g(y);"}}),
            refusal);
  EXPECT_EQ(joined(" if (x) goto out; y = f(x) + g(y); out: return 0; ",
                   {{"f(x)", "y = f(x) + g(y);"}, {"g(y)", "y = f(x) + g(y);"}}),
            refusal);
  // A switch of its own behind the calls is no obstacle, nor is a block of its own inside a case.
  EXPECT_EQ(joined(" y = f(x) + g(y); switch (x) { case 1: break; } return 0; ",
                   {{"f(x)", "y = f(x) + g(y);"}, {"g(y)", "y = f(x) + g(y);"}})
                .substr(0, 3),
            "int");
  EXPECT_EQ(joined(" switch (x) { case 1: { y = f(x) + g(y); } case 2: break; } return 0; ",
                   {{"f(x)", "y = f(x) + g(y);"}, {"g(y)", "y = f(x) + g(y);"}})
                .substr(0, 3),
            "int");
}

TEST(Invoke, WhatIsNotThereYet) {
  EXPECT_EQ(joined(" auto a = f(x); int z = y; auto b = g(z); return a + b; ",
                   {{"f(x)", "auto a = f(x);"}, {"g(z)", "auto b = g(z);"}}, "  local z: int @{int z = y}\n"),
            "XCS1508: 'z' is declared after the first call");
  EXPECT_EQ(joined(" { y = f(x); } y = g(y); return y; ", {{"f(x)", "y = f(x);"}, {"g(y)", "y = g(y);"}}),
            "XCS1508: the calls stand in different blocks");
}

TEST(Invoke, Conditions) {
  EXPECT_EQ(joined(" y = x ? f(x) + g(y) : 0; return y; ",
                   {{"f(x)", "y = x ? f(x) + g(y) : 0;"}, {"g(y)", "y = x ? f(x) + g(y) : 0;"}}),
            "XCS1508: a call under a condition of its expression");
  EXPECT_EQ(joined(" y = x ? f(x) + g(y) : 0; return y; ",
                   {{"f(x)", "y = x ? f(x) + g(y) : 0;"}, {"g(y)", "y = x ? f(x) + g(y) : 0;"}}, "", "int",
                   "cond x"),
            "XCS1508: calls inside a conditional expression or a loop header");
  EXPECT_EQ(joined(" static int a = f(x) + g(y); return a; ",
                   {{"f(x)", "static int a = f(x) + g(y);"}, {"g(y)", "static int a = f(x) + g(y);"}}),
            "XCS1508: a call that initialises a static variable");
}

TEST(Invoke, Results) {
  std::pair<std::string, std::string> calls[] = {{"f(x)", "auto a = f(x);"}, {"g(y)", "auto b = g(y);"}};
  llvm::StringRef body = " auto a = f(x); auto b = g(y); return 0; ";
  EXPECT_EQ(joined(body, calls, "", "Fixed"), "XCS1403: Fixed");
  EXPECT_EQ(joined(body, calls, "", "Counted"), "XCS1402: Counted");
  EXPECT_EQ(joined(body, calls, "", "View").substr(0, 3), "int");
}

/// `text` defines f, whose calls at `calls` are calls of f.
std::string divided(llvm::StringRef text, llvm::StringRef statement, llvm::ArrayRef<std::string> calls) {
  std::string ops;
  for (const std::string &call : calls)
    ops +=
        "  %" + std::to_string(ops.size()) + " = call f(n) @{" + call + "} stmt@{" + statement.str() + "}\n";
  Sample sample(text, "callee f(n: int) -> int body f\nfunction f(n: int constant) @{*} {\n" + ops + "}\n");
  sample.plan.construct = patterns::Construct::Fork;
  sample.plan.pattern = "recursive";
  sample.plan.loop = {};
  for (std::uint32_t i = 0; i < sample.module.ops.size(); ++i)
    sample.plan.calls.push_back(ir::OpId(i));
  return sample.result();
}

TEST(Fork, PlainFormBelowTheCutOff) {
  std::string start = "::xcs::detail::branch_of([&](::xcs::detail::call<HASH>) -> decltype(auto) { return ";
  EXPECT_EQ(
      divided("int f(int n) {\n  if (n < 2) return n;\n  return f(n - 1) + f(\n    n - 2);\n}\n",
              "return f(n - 1) + f(\n    n - 2);", {"f(n - 1)", "f(\n    n - 2)"}),
      "int f(int n) { struct xcs_plain_3_10 { static decltype(f(static_cast<decltype(n) &&>(n))) xcs_run(int "
      "n) "
      "{ if (n < 2) return n; return xcs_run(n - 1) + xcs_run( n - 2); } };\n"
      "  if (n < 2) return n; static ::xcs::detail::site xcs_site_3_10{\"f\", \"t.cpp\", 3, 10, "
      "\"recursive\", "
      "::xcs::detail::kind::unknown}; auto xcs_g3_10_0 = " +
          start +
          "f(n - 1); }, [&](::xcs::detail::call<HASH>) -> decltype(auto) { return xcs_plain_3_10::xcs_run(n "
          "- 1); }); "
          "auto xcs_g3_10_1 = " +
          start +
          "f( n - 2); }, [&](::xcs::detail::call<HASH>) -> decltype(auto) { return xcs_plain_3_10::xcs_run( "
          "n - 2); "
          "}); if (::xcs::detail::divides(xcs_site_3_10)) ::xcs::detail::fork(xcs_site_3_10, xcs_g3_10_0, "
          "xcs_g3_10_1);\n"
          "  return (xcs_g3_10_0.ready() ? xcs_g3_10_0.take() : xcs_plain_3_10::xcs_run(n - 1)) + "
          "(xcs_g3_10_1.ready() ? xcs_g3_10_1.take() : xcs_plain_3_10::xcs_run(\n    n - 2));\n}\n");
}

TEST(Fork, NoPlainForm) {
  for (std::string text : {"int f(int n) { static int k = 2; return f(n - 1) + f(n - 2); }",
                           "auto f(int n) { return f(n - 1) + f(n - 2); }",
                           "int f(int n) try { return f(n - 1) + f(n - 2); } catch (...) { return 1; }"}) {
    std::string result = divided(text, "return f(n - 1) + f(n - 2);", {"f(n - 1)", "f(n - 2)"});
    EXPECT_EQ(result.find("xcs_plain"), std::string::npos) << result;
    EXPECT_NE(result.find("if (::xcs::detail::divides_or_marks("), std::string::npos) << result;
  }
}

} // namespace
