// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Sample.h"

using namespace xcs;
using namespace xcs::rewrite::test;

namespace {

TEST(Blocks, CountedLoop) {
  Sample sample(R"(void scale(float *out, const float *a, float k, int n) {
  int before; // stays
  for (int i = 0; i < n; ++i)
    out[i] = a[i] * k; // twice
}
)",
                R"(
function scale(out: "float *" constant, a: "float *" constant, k: float constant, n: int constant) site "ns::scale" @{*} {
  loop counted var (i: int @{int i}) %i from 0 < n declares
    init@{int i = 0} incr@{++i} lower@{i = |0|; i} upper@{i < |n|;} var@{int i} body@{out[i] = a[i] * k;}
    @{for (int i = 0; i < n; ++i)
    out[i] = a[i] * k;} {
    %x = load a->[%i]
    store out->[%i] = (mul %x k)
  }
}
)");
  EXPECT_EQ(
      sample.result(),
      R"(void scale(float *out, const float *a, float k, int n) {
  int before; { static ::xcs::detail::site xcs_site_3_3{"ns::scale", "t.cpp", 3, 3, "map", ::xcs::detail::kind::unknown}; )"
      R"(int xcs_lo = 0; const auto xcs_n = ::xcs::detail::trip_lt(xcs_lo, n, 1); )"
      R"(if (::xcs::detail::enter(xcs_site_3_3, xcs_n)) ::xcs::detail::for_blocks(xcs_site_3_3, xcs_n, )"
      R"([&, xcs_lo, out, a, k](::xcs::detail::block<HASH> xcs_b) mutable { )"
      R"(for (decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, 1, xcs_b.begin), xcs_e = ::xcs::detail::at(xcs_lo, 1, xcs_b.end); )"
      R"(i < xcs_e; ++i) out[i] = a[i] * k; }); else // stays
  for (int i = 0; i < n; ++i)
    out[i] = a[i] * k; } // twice
}
)");
}

/// A counted loop over v with a header of one's own; `body` is "v[i] = 0;".
std::string counted(llvm::StringRef init, llvm::StringRef condition, llvm::StringRef increment,
                    llvm::StringRef bounds, llvm::StringRef lower, llvm::StringRef upper,
                    llvm::StringRef variable = "int i", llvm::StringRef type = "int") {
  std::string header = ("for (" + init + "; " + condition + "; " + increment + ") v[i] = 0;").str();
  Sample sample("void f(std::vector<int> &v, int n, int s) { " + header + " }\n",
                "function f(&v: vector<int>, n: int constant, s: int constant) @{*} {\n"
                "  loop counted var (i: " +
                    type.str() + " @{" + variable.str() + "}) %i " + bounds.str() + " declares init@{" +
                    init.str() + "} incr@{; |" + increment.str() + "|) v} lower@{" + lower.str() +
                    "} upper@{" + upper.str() + "} var@{" + variable.str() + "} body@{v[i] = 0;} @{" +
                    header + "} { store v$[%i] = 0 }\n}\n");
  std::string result = sample.result();
  llvm::StringRef text = result;
  if (text.starts_with("XCS"))
    return result;
  // What matters here: the setup, the trip count and the header of the block's loop.
  std::string setup = text.split("unknown}; ").second.split("if (").first.str();
  std::string header2 = text.split(".get(); ").second.split("xcs_v_v[i]").first.str();
  return setup + header2;
}

TEST(Blocks, Steps) {
  EXPECT_EQ(counted("int i = n - 1", "i >= 0", "--i", "from (sub n 1) >= 0 step -1", "n - 1", "i >= |0|;"),
            "int xcs_lo = n - 1; const auto xcs_n = ::xcs::detail::trip_ge(xcs_lo, 0, 1); "
            "for (decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, -1, xcs_b.begin), xcs_e = "
            "::xcs::detail::at(xcs_lo, -1, "
            "xcs_b.end); i > xcs_e; --i) ");
  EXPECT_EQ(counted("int i = 1", "i <= n", "i += 3", "from 1 <= n step 3", "i = |1|;", "i <= |n|;"),
            "int xcs_lo = 1; const auto xcs_n = ::xcs::detail::trip_le(xcs_lo, n, 3); "
            "for (decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, 3, xcs_b.begin), xcs_e = "
            "::xcs::detail::at(xcs_lo, 3, "
            "xcs_b.end); i < xcs_e; i += 3) ");
  EXPECT_EQ(counted("int i = n", "i > 0", "i -= s", "from n > 0 step (neg s)", "i = |n|;", "i > |0|;"),
            "int xcs_lo = n; const auto xcs_n = ::xcs::detail::trip_gt(xcs_lo, 0, +(s)); "
            "for (decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, -static_cast<long long>(+(s)), "
            "xcs_b.begin), xcs_e = "
            "::xcs::detail::at(xcs_lo, -static_cast<long long>(+(s)), xcs_b.end); i > xcs_e; i -= s) ");
  EXPECT_EQ(counted("int i{0}", "n != i", "i++", "from 0 != n", "i{|0|}", "; |n| !="),
            "int xcs_lo{0}; const auto xcs_n = ::xcs::detail::trip_ne(xcs_lo, n, 1); "
            "for (decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, 1, xcs_b.begin), xcs_e = "
            "::xcs::detail::at(xcs_lo, 1, "
            "xcs_b.end); i != xcs_e; i++) ");
}

TEST(Blocks, TestsWithAnOffset) {
  EXPECT_EQ(counted("int i = 0", "i + 1 < n", "++i", "from 0 < (sub n 1) offset 1", "i = |0|;", "< |n|;"),
            "int xcs_lo = 0; const auto xcs_n = ::xcs::detail::trip_lt(xcs_lo + 1, n, 1); "
            "for (decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, 1, xcs_b.begin), xcs_e = "
            "::xcs::detail::at(xcs_lo, 1, "
            "xcs_b.end); i != xcs_e; ++i) ");
  EXPECT_EQ(
      counted("int i = 0", "i + 1 < n", "i += 2", "from 0 < (sub n 1) step 2 offset 1", "i = |0|;", "< |n|;"),
      "int xcs_lo = 0; const auto xcs_n = ::xcs::detail::trip_lt(xcs_lo + 1, n, 2); for (decltype(xcs_lo) i "
      "= "
      "::xcs::detail::at(xcs_lo, 2, xcs_b.begin), xcs_e = ::xcs::detail::at(xcs_lo, 2, xcs_b.end); i != "
      "xcs_e; i += 2) ");
}

TEST(Blocks, SeveralVariablesInTheHeader) {
  EXPECT_EQ(counted("int i = 0, e = n * 2", "i < e", "i = i + 2", "from 0 < (mul n 2) step 2", "i = |0|,",
                    "i < |e|;"),
            "int xcs_lo = 0, e = n * 2; const auto xcs_n = ::xcs::detail::trip_lt(xcs_lo, e, 2); "
            "for (decltype(xcs_lo) i = ::xcs::detail::at(xcs_lo, 2, xcs_b.begin), xcs_e = "
            "::xcs::detail::at(xcs_lo, 2, "
            "xcs_b.end); i < xcs_e; i = i + 2) ");
  EXPECT_EQ(counted("int i = n, n = 5", "i < n", "++i", "from 0 < 5", "i = |n|,", "i < |n|;"),
            "XCS1508: a loop header that declares 'n' after using the name");
  EXPECT_EQ(counted("int i = std::min<int, long>(n, s)", "i < n", "++i", "from 0 < n",
                    "= |std::min<int, long>(n, s)|;", "i < |n|;"),
            "XCS1508: an unusual declaration of the loop variable");
  EXPECT_EQ(counted("int i = 0, &r = n", "i < r", "++i", "from 0 < n", "i = |0|,", "i < |r|;"),
            "XCS1508: an unusual declaration of the loop variable");
}

TEST(Blocks, UnusualHeaders) {
  EXPECT_EQ(counted("int i = 0", "i < n", "++i, ++s", "from 0 < n", "i = |0|;", "i < |n|;"),
            "XCS1508: an unusual increment");
  EXPECT_EQ(counted("int i = 0", "i < n - i", "++i", "from 0 < n", "i = |0|;", "i < |n - i|;"),
            "XCS1508: a bound that depends on the loop variable");
  EXPECT_EQ(counted("int i = 0", "i < n", "i += 1 - 2", "from 0 < n step -1", "i = |0|;", "i < |n|;"),
            "XCS1508: a step away from the bound");
  EXPECT_EQ(
      counted("volatile int i = 0", "i < n", "++i", "from 0 < n", "i = |0|;", "i < |n|;", "volatile int i"),
      "XCS1508: a qualified loop variable");
}

/// for (DECLARATION : v) BODY in a function of its own.
Sample range(llvm::StringRef before, llvm::StringRef loop, llvm::StringRef declaration, llvm::StringRef body,
             llvm::StringRef variable = "x") {
  return Sample(("void f(std::vector<int> &v, int k) {" + before + loop + "}\n").str(),
                ("function f(&v: vector<int>, k: int constant) @{*} {\n"
                 "  loop range var (&" +
                 variable + ": int @{" + declaration +
                 "}) %x from 0 < _ range v element &int declares var@{" + declaration +
                 "} range@{: |v|)} body@{" + body + "} @{" + loop + "} { store v$[%x] = k }\n}\n")
                    .str());
}

TEST(Blocks, RangeLoop) {
  Sample sample = range("\n  ", "for (int &x : v) { x = k; }", "int &x", "{ x = k; }");
  EXPECT_EQ(
      sample.result(),
      "void f(std::vector<int> &v, int k) { { static ::xcs::detail::site xcs_site_2_3{\"f\", \"t.cpp\", 2, "
      "3, \"map\", "
      "::xcs::detail::kind::unknown}; auto &&xcs_r = v; const auto xcs_n = ::xcs::detail::range_size(xcs_r); "
      "if (::xcs::detail::enter(xcs_site_2_3, xcs_n)) ::xcs::detail::for_blocks(xcs_site_2_3, xcs_n, "
      "[&, k](::xcs::detail::block<HASH> xcs_b) mutable { for (int &x : ::xcs::detail::sub(xcs_r, "
      "xcs_b.begin, "
      "xcs_b.end)) { x = k; } }); else\n  for (int &x : v) { x = k; } }}\n");
}

TEST(Blocks, LatencyIsSaid) {
  Sample sample = range(" ", "for (int &x : v) x = k;", "int &x", "x = k;");
  sample.plan.cost = ir::CostClass::Latency;
  sample.plan.costKnown = true;
  EXPECT_NE(sample.result().find("::xcs::detail::kind::latency}"), std::string::npos);
}

TEST(Blocks, CopiedTextIsOneLine) {
  Sample sample = range(
      "\n  ",
      "for (int &x : v) {\n    // a comment\n    x = /* and another */ k +\n        'a' + \"s\\\ntr\"[0];\n  "
      "}",
      "int &x", "{\n    // a comment\n    x = /* and another */ k +\n        'a' + \"s\\\ntr\"[0];\n  }");
  std::string result = sample.result();
  EXPECT_NE(result.find("xcs_b.end)) { x = k + 'a' + \"str\"[0]; } });"), std::string::npos) << result;
}

TEST(Blocks, TextThatIsNotCopied) {
  auto refusal = [](llvm::StringRef body) {
    return range(" ", ("for (int &x : v) " + body).str(), "int &x", body).result();
  };
  EXPECT_EQ(refusal("{\n#if 1\n x = k;\n#endif\n }"), "XCS1503");
  EXPECT_EQ(refusal("{ static int s = k; x = s; }"), "XCS1508: 'static' in the body");
  EXPECT_EQ(refusal("{ x = __LINE__; }"), "XCS1508: '__LINE__' in the body");
  EXPECT_EQ(refusal("{ x = R\"(a\nb)\"[0]; }"), "XCS1508: a string literal over several lines");
  EXPECT_EQ(refusal("{ int xcs_b = k; x = xcs_b; }"),
            "XCS1508: the name 'xcs_b' is reserved for generated code");
}

TEST(Blocks, MacrosThatDependOnTheirPlace) {
  Sample sample = range(" ", "for (int &x : v) { assert(k); x = k; }", "int &x", "{ assert(k); x = k; }");
  EXPECT_EQ(sample.result().substr(0, 3), "voi");
  sample.macroDependsOnPlace = [](llvm::StringRef name) { return name == "assert"; };
  EXPECT_EQ(sample.result(), "XCS1508: the macro 'assert' in the body");
}

/// The text up to the loop, with the insertion as [HERE].
std::string placed(llvm::StringRef before) {
  std::string result = range(before, "for (int &x : v) x = k;", "int &x", "x = k;").result();
  if (llvm::StringRef(result).starts_with("XCS"))
    return result;
  std::size_t begin = result.find("{ static"), end = result.find("; else", begin);
  result.replace(begin, end + 6 - begin, "[HERE]");
  llvm::StringRef text(result);
  return text.slice(text.find('{') + 1, text.find("for (int &x : v)")).str();
}

/// A statement with a std::for_each in it.
std::string forEach(llvm::StringRef statement, llvm::StringRef call) {
  Sample sample(("void f(std::vector<int> &v, int k) { " + statement + " }\n").str(),
                ("function f(&v: vector<int>, k: int constant) @{*} {\n"
                 "  loop algorithm %x from 0 < _ range v algorithm \"std::for_each\" @{" +
                 call + "} { store v$[%x] = k }\n}\n")
                    .str());
  std::string result = sample.result();
  llvm::StringRef text = result;
  return text.starts_with("XCS") ? result : text.split("unknown}; ").second.str();
}

TEST(Blocks, ForEachWithALambda) {
  llvm::StringRef call = "std::for_each(v.begin(), v.end(), [k](int &x) { x = k; })";
  EXPECT_EQ(
      forEach((call + ";").str(), call),
      "auto xcs_lo = v.begin(); const auto xcs_n = ::xcs::detail::trip_ne(xcs_lo, v.end(), 1); "
      "if (::xcs::detail::enter(xcs_site_1_38, xcs_n)) ::xcs::detail::for_blocks(xcs_site_1_38, xcs_n, "
      "[&, xcs_lo, k](::xcs::detail::block<HASH> xcs_b) mutable { std::for_each(::xcs::detail::at(xcs_lo, 1, "
      "xcs_b.begin), ::xcs::detail::at(xcs_lo, 1, xcs_b.end), [k](int &x) { x = k; }); }); else "
      "std::for_each(v.begin(), v.end(), [k](int &x) { x = k; }); } }\n");
  EXPECT_EQ(forEach(("auto g = " + call + ";").str(), call),
            "XCS1508: std::for_each is no statement of its own");
  for (llvm::StringRef callable :
       {"[n = k](int &x) { x = n; }", "[k](int &x) mutable { x = k++; }", "Set(k)"}) {
    std::string other = ("std::for_each(v.begin(), v.end(), " + callable + ")").str();
    EXPECT_EQ(forEach(other + ";", other), "XCS1508: an algorithm without a plain lambda");
  }
}

TEST(Place, EndOfThePreviousToken) {
  EXPECT_EQ(placed("\n  "), " [HERE]\n  ");
  EXPECT_EQ(placed(" g(); // why\n  // what\n  "), " g(); [HERE] // why\n  // what\n  ");
  EXPECT_EQ(placed(" if (k) "), " if (k) [HERE] ");
  EXPECT_EQ(placed(" if (k) g(); else "), " if (k) g(); else [HERE] ");
  EXPECT_EQ(placed(" label:\n"), " label: [HERE]\n");
}

TEST(Place, LoopPragmasAndAttributesStayWithTheLoop) {
  EXPECT_EQ(placed("\n#pragma clang loop vectorize(enable)\n  "),
            " [HERE]\n#pragma clang loop vectorize(enable)\n  ");
  EXPECT_EQ(placed("\n#pragma unroll\n#pragma xcs independent\n  "),
            " [HERE]\n#pragma unroll\n#pragma xcs independent\n  ");
  EXPECT_EQ(placed(" g(); [[likely]] [[xcs::independent]] "),
            " g(); [HERE] [[likely]] [[xcs::independent]] ");
}

TEST(Place, BehindDirectivesThatMayHideWhatStandsBeforeThem) {
  EXPECT_EQ(placed("\n#if X\n  g(\n#endif\n  "), "\n#if X\n  g(\n#endif\n   [HERE] ");
  EXPECT_EQ(placed("\n#include \"x.h\"\n  "), "\n#include \"x.h\"\n   [HERE] ");
  EXPECT_EQ(placed("\n#if X\n#endif\n#pragma unroll\n  "), "XCS1503");
}

TEST(Place, WhatClosesComesBeforeWhatOpensBehindIt) {
  Sample sample = range("", "for (int &x : v) x = k;", "int &x", "x = k;");
  std::vector<rewrite::TextEdit> edits = sample.rewrite().edits;
  ASSERT_EQ(edits.size(), 2u);
  // Another loop could begin right here: its edit would be at the end of this one.
  unsigned end = sample.text.find("x = k;") + 6;
  edits.push_back({edits[0].file, end, end, " { another"});
  for (int turn = 0; turn < 3; ++turn) {
    std::rotate(edits.begin(), edits.begin() + 1, edits.end());
    EXPECT_NE(rewrite::applyEdits(sample.text, edits).find("x = k; } { another"), std::string::npos);
  }
}

TEST(Blocks, TheHashFollowsTheDecision) {
  auto hashOf = [](const Sample &sample) {
    std::string text = sample.rewrite().edits.front().text;
    return text.substr(text.find("0x"), 18);
  };
  Sample one = range(" ", "for (int &x : v) x = k;", "int &x", "x = k;");
  Sample other = range(" ", "for (int &x : v) x = k;", "int &x", "x = k;");
  EXPECT_EQ(hashOf(one), hashOf(other));
  other.plan.pattern = "ensemble";
  EXPECT_NE(hashOf(one), hashOf(other));
}

TEST(Blocks, CapturesByValueOnlyWhatNobodyElseCanChange) {
  auto captures = [](llvm::StringRef attributes) {
    Sample sample("void f(std::vector<int> &v, int k) { int m = k; for (int &x : v) { x = m + k; } }\n",
                  ("function f(&v: vector<int>, k: int constant) @{*} {\n  local m: int " + attributes +
                   " @{int m = k}\n  store m = k @{int m = k}\n"
                   "  loop range var (&x: int @{int &x}) %x from 0 < _ range v element &int declares "
                   "var@{int &x} range@{: |v|)} "
                   "body@{{ x = m + k; }} @{for (int &x : v) { x = m + k; }} { store v$[%x] = k }\n}\n")
                      .str());
    std::string result = sample.result();
    return llvm::StringRef(result).split("xcs_n, ").second.split("(").first.str();
  };
  EXPECT_EQ(captures("constant"), "[&, m, k]");
  EXPECT_EQ(captures(""), "[&, m, k]");
  EXPECT_EQ(captures("taken"), "[&, k]");
  EXPECT_EQ(captures("captured"), "[&, k]");
}

TEST(Blocks, StructuredBindingsNeedCpp20) {
  auto result = [](clang::LangStandard::Kind standard) {
    Sample sample("void f(std::vector<int> &v, P p) { auto &[a, b] = p; for (int &x : v) { x = a; } }\n",
                  "function f(&v: vector<int>) @{*} {\n"
                  "  loop range var (&x: int @{int &x}) %x from 0 < _ range v element &int declares var@{int "
                  "&x} range@{: |v|)} "
                  "body@{{ x = a; }} @{for (int &x : v) { x = a; }} { store v$[%x] = 1 }\n}\n",
                  standard);
    return sample.result();
  };
  EXPECT_EQ(result(clang::LangStandard::lang_cxx17), "XCS1508: the structured binding 'a' in C++17");
  EXPECT_EQ(result(clang::LangStandard::lang_cxx14), "XCS1508: a language older than C++17");
  EXPECT_EQ(result(clang::LangStandard::lang_cxx20).substr(0, 4), "void");
}

TEST(Instances, MustHaveTheSameText) {
  llvm::StringRef text = "template <class T> void f(std::vector<T> &v, T k) { for (T &x : v) x = k; }\n";
  std::string ir;
  for (llvm::StringRef type : {"int", "double"})
    ir += ("function \"f<" + type + ">\"(&v: vector<" + type + ">, k: " + type +
           " constant) site \"f\" instantiation @{*} {\n  loop range var (&x: " + type +
           " @{T &x}) %x from 0 < _ range v element &" + type +
           " declares var@{T &x} range@{: |v|)} body@{x = k;} @{for (T &x : v) x = k;} { store v$[%x] = k "
           "}\n}\n")
              .str();
  Sample sample(text, ir);
  patterns::Plan other = sample.plan;
  other.loop = sample.module[sample.module.functions[1].body].ops.front();
  rewrite::FunctionTokens tokens([&](ir::FileId) { return text; }, sample.language);
  rewrite::Context context{sample.module, nullptr, tokens, sample.language};
  auto run = [&] {
    return rewrite::rewriteSite(context, {{ir::FunctionId(0), &sample.plan}, {ir::FunctionId(1), &other}});
  };
  rewrite::Rewriting same = run();
  ASSERT_EQ(same.edits.size(), 2u);
  EXPECT_NE(same.edits[0].text.find("[&, k]"), std::string::npos);
  other.pattern = "ensemble";
  rewrite::Rewriting differ = run();
  EXPECT_TRUE(differ.edits.empty());
  ASSERT_EQ(differ.blockers.size(), 1u);
  EXPECT_EQ(differ.blockers[0].reason, report::Reason::InstancesDiffer);
}

TEST(Instances, OtherTextInAnother) {
  // An empty pack: the range of the second ends where its last argument stands.
  Sample sample(
      "template <class... T> void f(std::vector<int> &v, T... k) { for (int &x : v) x = (1 + ... + k); }\n",
      "function \"f<>\"(&v: vector<int>) site \"f\" instantiation @{*} {\n  loop range var (&x: int @{int "
      "&x}) %x from 0 "
      "< _ range v element &int declares var@{int &x} range@{: |v|)} body@{x = (1} @{for (int &x : v) x = "
      "(1} { store "
      "v$[%x] = 1 }\n}\n"
      "function \"f<int>\"(&v: vector<int>) site \"f\" instantiation @{*} {\n  loop range var (&x: int @{int "
      "&x}) %x "
      "from 0 < _ range v element &int declares var@{int &x} range@{: |v|)} body@{x = (1 + ... + k);} @{for "
      "(int &x "
      ": v) x = (1 + ... + k);} { store v$[%x] = 1 }\n}\n");
  sample.function = ir::FunctionId(0);
  EXPECT_EQ(sample.result(), "XCS1506: map");
  sample.function = ir::FunctionId(1);
  sample.plan.loop = sample.module[sample.module.functions[1].body].ops.front();
  EXPECT_EQ(sample.result(), "XCS1506: map");
}

} // namespace
