// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Sample.h"

using namespace xcs;
using namespace xcs::rewrite::test;

namespace {

const char *append = R"(
callee push(&self: "std::vector<int>", &const x: int) library member model { throws allocates append 0 }
callee work(x: int) -> int
)";

/// for (int x : in) BODY with the appends at `calls`; each is a statement unless one is given.
std::string appended(llvm::StringRef body, llvm::ArrayRef<std::string> calls,
                     llvm::StringRef statement = "") {
  std::string ops;
  for (const std::string &call : calls)
    ops += "    call push(&out, 1) @{" + call + "} stmt@{" +
           (statement.empty() ? call + ";" : statement.str()) + "}\n";
  Sample sample(
      ("void f(const std::vector<int> &in, std::vector<int> &out, int k) {\n  for (int x : in) " + body +
       "\n}\n")
          .str(),
      append + ("function f(&in: vector<int>, &out: vector<int>, k: int constant) @{*} {\n"
                "  loop range var (x: int @{int x}) %x from 0 < _ range in element int declares var@{int x} "
                "range@{: |in|)} body@{" +
                body + "} @{for (int x : in) " + body + "} {\n" + ops + "  }\n}\n")
                   .str());
  sample.plan.construct = patterns::Construct::Ordered;
  sample.plan.pattern = "append";
  for (std::uint32_t i = 0; i < sample.module.ops.size(); ++i)
    if (sample.module.ops[i].kind == ir::OpKind::Call)
      sample.plan.commits.push_back(ir::OpId(i));
  std::string result = sample.result();
  llvm::StringRef text = result;
  return text.starts_with("XCS") ? result : text.split("xcs_n)) ").second.split(" else").first.str();
}

std::string orderedHead = "{ using xcs_value = ::xcs::detail::value_of<decltype(out)>; "
                          "::xcs::detail::for_ordered<xcs_value>(xcs_site_2_3, xcs_n, ";
std::string item = "(::xcs::detail::item<HASH> xcs_i, ";
std::string slot = "::xcs::detail::slot<xcs_value> &xcs_slot) mutable { ";
std::string header = "for (int x : ::xcs::detail::sub(xcs_r, xcs_i.index, xcs_i.index + 1)) ";
std::string pushed = "(::xcs::detail::item<HASH>, xcs_value &&xcs_v) mutable { "
                     "out.push_back(static_cast<xcs_value &&>(xcs_v)); }); }";

TEST(Append, Unconditional) {
  EXPECT_EQ(appended("out.push_back(work(x + k));", {"out.push_back(work(x + k))"}),
            orderedHead + "[&, k]" + item + slot + header + "xcs_slot.assign(work(x + k)); }, [&]" + pushed);
}

TEST(Append, UnderConditions) {
  EXPECT_EQ(appended("{ if (x < k) { out.push_back(x); continue; } out.push_back(-x); }",
                     {"out.push_back(x)", "out.push_back(-x)"}),
            orderedHead + "[&, k]" + item + slot + header +
                "{ if (x < k) { xcs_slot.assign(x); continue; } xcs_slot.assign(-x); } }, [&]" + pushed);
}

TEST(Append, EmplaceConstructsInTheSlot) {
  std::string result = appended("out.emplace_back(x, k);", {"out.emplace_back(x, k)"});
  EXPECT_NE(result.find("xcs_slot.put(x, k); }"), std::string::npos) << result;
  EXPECT_NE(result.find("{ out.emplace_back(static_cast<xcs_value &&>(xcs_v)); }"), std::string::npos)
      << result;
}

TEST(Append, ThroughAPointer) {
  std::string result = appended("(&out)->push_back(x);", {"(&out)->push_back(x)"});
  EXPECT_NE(result.find("value_of<decltype(*((&out)))>"), std::string::npos) << result;
  EXPECT_NE(result.find("{ (&out)->push_back(static_cast<xcs_value &&>(xcs_v)); }"), std::string::npos)
      << result;
}

TEST(Append, WhatIsRefused) {
  EXPECT_EQ(appended("k && (out.push_back(x), 1);", {"out.push_back(x)"}, "k && (out.push_back(x), 1);"),
            "XCS1508: the result is stored inside a larger expression");
  EXPECT_EQ(appended("{ auto &o = out; o.push_back(x); }", {"o.push_back(x)"}),
            "XCS1508: the place of the result depends on 'o' of the iteration");
  EXPECT_EQ(appended("outs[x].push_back(x);", {"outs[x].push_back(x)"}),
            "XCS1508: the container depends on 'x'");
  EXPECT_EQ(appended("get(k).push_back(x);", {"get(k).push_back(x)"}),
            "XCS1508: a call chooses the container");
  EXPECT_EQ(appended("{ if (x) out.push_back(x); else more.push_back(x); }",
                     {"out.push_back(x)", "more.push_back(x)"}),
            "XCS1508: results go to different places");
}

/// for (int i = 0; i < n; ++i) BODY with a store at `store`, "target = value".
std::string stored(llvm::StringRef body, llvm::StringRef target, llvm::StringRef op, llvm::StringRef value,
                   llvm::StringRef irStore, llvm::StringRef declarations = "") {
  std::string text = (target + op + value).str(), loop = ("for (int i = 0; i < n; ++i) " + body).str();
  Sample sample(
      "void f(std::vector<double> &out, int n, double k) { " + loop + " }\n",
      ("type Name record regular owned\n"
       "callee work(x: int) -> double\ncallee name(x: int) -> Name\n"
       "function f(&out: vector<double>, n: int constant, k: double constant, &names: vector<Name>) @{*} {\n"
       "  loop counted var (i: int @{int i}) %i from 0 < n declares init@{int i = 0} incr@{++i} lower@{i = "
       "|0|;} "
       "upper@{i < |n|;} var@{int i} body@{" +
       body + "} @{" + loop + "} {\n" + declarations + "    " + irStore + " @{" + text + "} stmt@{" + text +
       ";} lhs@{|" + target + "|" + op + value + "} rhs@{" + target + op + "|" + value + "|;}\n  }\n}\n")
          .str());
  sample.plan.construct = patterns::Construct::Ordered;
  for (std::uint32_t i = 0; i < sample.module.ops.size(); ++i)
    if (sample.module.ops[i].kind == ir::OpKind::Store && !sample.module.ops[i].isInit)
      sample.plan.commits.push_back(ir::OpId(i));
  std::string result = sample.result();
  llvm::StringRef all = result;
  return all.starts_with("XCS") ? result : all.split("xcs_n)) ").second.split(" else").first.str();
}

TEST(Store, Assignment) {
  EXPECT_EQ(
      stored("{ double t = work(i); out[i] = t * k; }", "out[i]", " = ", "t * k",
             "store out$[%i] = (mul k k)"),
      "{ using xcs_value = ::xcs::detail::bare<decltype(out[xcs_lo])>; "
      "::xcs::detail::for_ordered<xcs_value>(xcs_site_1_53, xcs_n, [&, xcs_lo, k](::xcs::detail::item<HASH> "
      "xcs_i, "
      "::xcs::detail::slot<xcs_value> &xcs_slot) mutable { decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, 1, "
      "xcs_i.index); do { double t = work(i); xcs_slot.assign(t * k); } while (false); }, "
      "[&, xcs_lo](::xcs::detail::item<HASH> xcs_i, xcs_value &&xcs_v) mutable { decltype(xcs_lo) i = "
      "::xcs::detail::at(xcs_lo, 1, xcs_i.index); out[i] = static_cast<xcs_value &&>(xcs_v); }); }");
}

TEST(Store, UpdateKeepsItsOperand) {
  std::string result = stored("out[i] += work(i);", "out[i]", " += ", "work(i)",
                              "%w = call work(%i)\n    store out$[%i] add= %w");
  EXPECT_NE(result.find("using xcs_value = double;"), std::string::npos) << result;
  EXPECT_NE(result.find("out[i] += static_cast<xcs_value &&>(xcs_v);"), std::string::npos) << result;
}

TEST(Store, ClassesOfOneTypeOnly) {
  std::string result = stored("names[i] = name(i);", "names[i]", " = ", "name(i)",
                              "%w = call name(%i) @{= |name(i)|;}\n    store names$[%i] = %w");
  EXPECT_NE(result.find("xcs_slot.assign(name(i));"), std::string::npos) << result;
  EXPECT_EQ(stored("names[i] = \"x\";", "names[i]", " = ", "\"x\"", "store names$[%i] = ?:int"),
            "XCS1508: an assignment from another type");
}

TEST(Store, WhereTheResultGoesMustOutliveTheIteration) {
  EXPECT_EQ(stored("{ int j = i / 2; out[j] = k; }", "out[j]", " = ", "k", "store out$[*] = k",
                   "    local j: int @{int j = i / 2}\n"),
            "XCS1508: the place of the result depends on 'j' of the iteration");
  EXPECT_EQ(stored("{ auto &o = out[i]; o = k; }", "o", " = ", "k", "store out$[%i] = k"),
            "XCS1508: the place of the result depends on 'o' of the iteration");
}

} // namespace
