// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which objects a block holds views of; and the near misses, whose bytes or address matter.

#include "Sample.h"

using namespace xcs;
using namespace xcs::rewrite::test;

namespace {

/// The captures of views and the body that uses them, for a loop `for (int i = 0; i < n; ++i) { BODY }`.
std::string viewsOf(llvm::StringRef body, llvm::StringRef parameters, llvm::StringRef ops,
                    llvm::StringRef types = "", llvm::StringRef before = "") {
  std::string block = ("{ " + body + " }").str(), loop = "for (int i = 0; i < n; ++i) " + block;
  Sample sample(("void f(P) { " + before + loop + " }\n").str(),
                (types + "\nfunction f(" + parameters + ", n: int constant) @{*} {\n" +
                 "  loop counted var (i: int @{int i}) %i from 0 < n declares init@{int i = 0} incr@{++i} " +
                 "lower@{i = |0|;} upper@{i < |n|;} var@{int i} body@{" + block + "} @{" + loop + "} { " +
                 ops + " }\n}\n")
                    .str());
  sample.macroQuotes = [](llvm::StringRef name) { return name == "QUOTE"; };
  std::string result = sample.result();
  llvm::StringRef text = result;
  if (text.starts_with("XCS"))
    return result;
  std::string captures = text.split("xcs_n, [&").second.split("]").first.str();
  return captures + " " + text.split("xcs_e; ++i) ").second.split(" }); else").first.str();
}

} // namespace

TEST(Views, OfContainers) {
  EXPECT_EQ(
      viewsOf("v[i] = w.at(i);", "&v: vector<int>, &w: vector<int>", "%x = load w$[%i] store v$[%i] = %x"),
      ", xcs_lo, xcs_c_v = ::xcs::detail::hold<0>(v), xcs_c_w = ::xcs::detail::hold<0>(w) "
      "{ xcs_v_v[i] = xcs_v_w.at(i); }");
  EXPECT_EQ(viewsOf("s[i] = 0;", "&s: text", "store s$[%i] = 0",
                    "type text record owned random contiguous container \"std::basic_string\" of char"),
            ", xcs_lo, xcs_c_s = ::xcs::detail::hold<4>(s) { xcs_v_s[i] = 0; }");
}

TEST(Views, EveryUseMustBeAnElementOrASize) {
  for (const char *body : {
           "v[i] = f(v);",                                    // the address is passed on
           "v[i] = 0; q[i] = &v;",                            // and stored
           "[v] { v[0]; }; v[i] = 0;",                        // a copy
           "g(v[0]); k[i] = [&] { return v[0]; }; v[i] = 0;", // what is captured outlives the block
           "v[i] = 0; v.shrink();",                           // who knows
           "v[i] = 0; v = {};",                               // written
           "int v[3]; v[i] = 0;",                             // another v
           "v[i] = 0; v->x();",                               // not what the reader thinks it is
           "v[i] = 0; struct S {};",                          // a class may have a member v
           "QUOTE(v[i]); v[i] = 0;",                          // the name becomes text
           "v[i] = 0; using T = decltype(v);",
       }) {
    const std::string result = viewsOf(body, "&v: vector<int>", "store v$[%i] = 0");
    EXPECT_EQ(result.find("xcs_v_"), std::string::npos) << result;
    EXPECT_NE(result.find("v[i] = "), std::string::npos) << result; // but it is rewritten
  }
}

TEST(Views, WrittenContainersAndLocalsOfTheLoopHaveNone) {
  EXPECT_EQ(viewsOf("v[i] = 0;", "&v: vector<int>", "store v# = 0 store v$[%i] = 0"),
            ", xcs_lo { v[i] = 0; }");
  EXPECT_EQ(viewsOf("row[0] = 0; v[i] = row[0];", "&v: vector<int>",
                    "local row: vector<int> store row$[0] = 0 store v$[%i] = 0"),
            ", xcs_lo, xcs_c_v = ::xcs::detail::hold<0>(v) { row[0] = 0; xcs_v_v[i] = row[0]; }");
  EXPECT_EQ(viewsOf("b[i] = true;", "&b: bits", "store b$[%i] = 1",
                    "type bits record owned random packed container \"std::vector\" of bool")
                .find("xcs_v_"),
            std::string::npos);
}

TEST(Views, OtherThingsOfTheName) {
  // Members are not what is looked up.
  EXPECT_EQ(viewsOf("v[i] = w[i].v[i];", "&v: vector<int>, &w: vector<int>", "store v$[%i] = 0"),
            ", xcs_lo, xcs_c_v = ::xcs::detail::hold<0>(v), xcs_c_w = ::xcs::detail::hold<0>(w) "
            "{ xcs_v_v[i] = xcs_v_w[i].v[i]; }");
}
