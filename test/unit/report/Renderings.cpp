// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Report.h"
#include "llvm/Support/JSON.h"
#include "gtest/gtest.h"

using namespace xcs;
using namespace xcs::report;

namespace {

constexpr llvm::StringLiteral source = "void f(int *a, int n) {\n"
                                       "  for (int i = 1; i < n; ++i)\n"
                                       "\ta[i] = a[i - 1] + g(i);\n"
                                       "  for (int i = 0; i < n; ++i)\n"
                                       "    a[i] = \"\xc3\xa4\"[0], h(i);\n"
                                       "}\n";

/// The first place of `text` after offset `from`, as the reader would give it.
ir::SourceRange rangeOf(llvm::StringRef text, std::size_t from = 0) {
  ir::SourceRange range;
  range.file = ir::FileId(0);
  range.begin = source.find(text, from);
  range.end = range.begin + text.size();
  llvm::StringRef before = source.take_front(range.begin);
  range.line = before.count('\n') + 1;
  range.column = before.size() - (before.rfind('\n') + 1) + 1;
  range.endLine = range.line + text.count('\n');
  return range;
}

struct Example {
  ir::Module module;
  Report report;

  Example() {
    module.files = {"dir/a.cpp", "b.h"};
    report.module = &module;
    FunctionReport f{"f", rangeOf("void f(int *a, int n)"), {}};
    Site second;
    second.id = "f/loop2";
    second.range = rangeOf("for (int i = 0; i < n; ++i)\n    a[i]");
    second.verdict = Verdict::Guarded;
    second.pattern = "map";
    second.guards = {"'a' and 'b' do not overlap"};
    second.evidence = {{"each iteration writes its own element of 'a'", ir::Basis::Proved},
                       {"'h' is pure", ir::Basis::Declared}};
    Site first;
    first.id = "f/loop1";
    first.range = rangeOf("for (int i = 1; i < n; ++i)\n\ta[i] = a[i - 1] + g(i)");
    first.verdict = Verdict::Sequential;
    analysis::Blocker flow{
        Reason::FlowDependence, {}, {}, rangeOf("a[i - 1]"), rangeOf("a[i]"), "a", "", 1, {}};
    analysis::Blocker unknown{Reason::UnknownCallee, {}, {}, rangeOf("g(i)"), {}, "g", "", {}, {}};
    unknown.declaration = rangeOf("void f(int *a, int n)");
    unknown.declaration.file = ir::FileId(1);
    first.blockers = {flow, unknown};
    first.fixes = {"compute 'a' from the loop counter", "declare 'g' [[xcs::pure]]"};
    f.sites = {second, first};
    ir::SourceRange early = rangeOf("void f(int *a, int n)");
    early.file = ir::FileId(1);
    report.functions = {f, {"empty", early, {}}};
  }

  std::string text() const {
    std::string result;
    llvm::raw_string_ostream out(result);
    printText(
        report,
        [](ir::FileId file) { return file == ir::FileId(0) ? llvm::StringRef(source) : llvm::StringRef(); },
        out);
    return result;
  }
  std::string json() const {
    std::string result;
    llvm::raw_string_ostream out(result);
    printJson(report, out);
    return result;
  }
};

TEST(Report, TextPointsAtTheSource) {
  EXPECT_EQ(Example().text(),
            "b.h:1:1: note: nothing to run in parallel in 'empty': no loop, no group of calls\n"
            "dir/a.cpp:2:3: sequential [f/loop1]\n"
            "    2 |   for (int i = 1; i < n; ++i)\n"
            "      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            "dir/a.cpp:3:9: reason: iteration reads 'a', which an earlier iteration writes [XCS1001]\n"
            "    3 | \ta[i] = a[i - 1] + g(i);\n"
            "      | \t       ^~~~~~~~\n"
            "dir/a.cpp:3:2: note: the other access is here\n"
            "    3 | \ta[i] = a[i - 1] + g(i);\n"
            "      | \t^~~~\n"
            "dir/a.cpp:3:20: reason: the effects of 'g' are not known [XCS1301]\n"
            "    3 | \ta[i] = a[i - 1] + g(i);\n"
            "      | \t                  ^~~~\n"
            "b.h:1:1: note: 'g' is declared here\n"
            "  fix: compute 'a' from the loop counter\n"
            "  fix: declare 'g' [[xcs::pure]]\n"
            "dir/a.cpp:4:3: guarded: map [f/loop2]\n"
            "    4 |   for (int i = 0; i < n; ++i)\n"
            "      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            "  proved: each iteration writes its own element of 'a'\n"
            "  declared: 'h' is pure\n"
            "  checked when it runs: 'a' and 'b' do not overlap\n"
            "2 sites: 1 guarded, 1 sequential\n");
}

TEST(Report, CaretStandsRightAfterCharactersOfSeveralBytes) {
  Example example;
  analysis::Blocker unknown{Reason::UnknownCallee, {}, {}, rangeOf("h(i)"), {}, "h", "", {}, {}};
  example.report.functions[0].sites[0].blockers = {unknown};
  EXPECT_NE(example.text().find("    5 |     a[i] = \"\xc3\xa4\"[0], h(i);\n"
                                "      |                    ^~~~\n"),
            std::string::npos)
      << example.text();
}

TEST(Report, JsonIsTheSchema) {
  llvm::Expected<llvm::json::Value> parsed = llvm::json::parse(Example().json());
  ASSERT_TRUE(static_cast<bool>(parsed)) << llvm::toString(parsed.takeError());
  const llvm::json::Object &top = *parsed->getAsObject();
  EXPECT_EQ(top.getString("schema"), "xcs-report/1");
  const llvm::json::Array &functions = *top.getArray("functions");
  ASSERT_EQ(functions.size(), 2u);
  EXPECT_EQ(functions[0].getAsObject()->getString("name"), "empty"); // b.h comes before dir/a.cpp.
  const llvm::json::Object &f = *functions[1].getAsObject();
  EXPECT_EQ(f.getInteger("line"), 1);
  const llvm::json::Array &sites = *f.getArray("sites");
  ASSERT_EQ(sites.size(), 2u);
  const llvm::json::Object &first = *sites[0].getAsObject();
  EXPECT_EQ(first.getString("id"), "f/loop1");
  EXPECT_EQ(first.getString("kind"), "loop");
  EXPECT_EQ(first.getString("verdict"), "sequential");
  EXPECT_EQ(first.getInteger("end_line"), 3);
  EXPECT_TRUE(first.get("pattern")->getAsNull());
  const llvm::json::Object &flow = *(*first.getArray("blockers"))[0].getAsObject();
  EXPECT_EQ(flow.getString("id"), "XCS1001");
  EXPECT_EQ(flow.getString("kind"), "flow");
  EXPECT_EQ(flow.getString("variable"), "a");
  EXPECT_EQ(flow.getString("message"), "iteration reads 'a', which an earlier iteration writes");
  EXPECT_EQ(flow.getInteger("column"), 9);
  EXPECT_EQ(flow.getInteger("distance"), 1);
  EXPECT_EQ(flow.getObject("related")->getInteger("column"), 2);
  const llvm::json::Object &unknown = *(*first.getArray("blockers"))[1].getAsObject();
  EXPECT_TRUE(unknown.get("distance")->getAsNull());
  EXPECT_EQ(unknown.getObject("related")->getString("file"), "b.h");
  EXPECT_EQ((*first.getArray("fixes")).size(), 2u);
  const llvm::json::Object &second = *sites[1].getAsObject();
  EXPECT_EQ(second.getString("pattern"), "map");
  EXPECT_EQ((*(*second.getArray("evidence"))[1].getAsObject()).getString("basis"), "declared");
  const llvm::json::Object &summary = *top.getObject("summary");
  EXPECT_EQ(summary.getInteger("functions"), 2);
  EXPECT_EQ(summary.getInteger("sites"), 2);
  EXPECT_EQ(summary.getInteger("guarded"), 1);
  EXPECT_EQ(summary.getInteger("parallel"), 0);
}

TEST(Report, NamesThatAreNotUtf8StillGiveJson) {
  Example example;
  example.report.functions[0].name = "bad\xff";
  llvm::Expected<llvm::json::Value> parsed = llvm::json::parse(example.json());
  EXPECT_TRUE(static_cast<bool>(parsed));
  llvm::consumeError(parsed.takeError());
}

TEST(Report, OrderOfTheInputDoesNotMatter) {
  Example example, other;
  std::swap(other.report.functions[0], other.report.functions[1]);
  std::swap(other.report.functions[1].sites[0], other.report.functions[1].sites[1]);
  EXPECT_EQ(example.json(), other.json());
  EXPECT_EQ(example.text(), other.text());
}

TEST(Report, RemarkIsOneLine) {
  Example example;
  EXPECT_EQ(remarkOf(example.report, example.report.functions[0].sites[0]),
            "guarded: map if 'a' and 'b' do not overlap");
  EXPECT_EQ(
      remarkOf(example.report, example.report.functions[0].sites[1]),
      "sequential: iteration reads 'a', which an earlier iteration writes at line 3 [XCS1001]; and 1 more "
      "reason; fix: compute 'a' from the loop counter");
}

TEST(Report, BlockersWithoutAPlacePointAtTheSite) {
  Example example;
  Site &site = example.report.functions[0].sites[0];
  site.verdict = Verdict::Unanalysed;
  site.blockers = {{Reason::InMacro, ir::OpId(99), {}, {}, {}, "", "", {}, {}}};
  EXPECT_NE(example.text().find("dir/a.cpp:4:3: reason: the loop comes out of a macro [XCS1502]\n"),
            std::string::npos);
  site.range = {};
  EXPECT_NE(example.text().find("<unknown place>: unanalysed: map [f/loop2]\n"), std::string::npos);
  example.json();
}

TEST(Report, NothingMarkedIsSaid) {
  Example example;
  example.report.functions.clear();
  EXPECT_EQ(example.text(), "no function is marked [[xcs::jit]] (--all looks at the others, too)\n0 sites\n");
}

} // namespace
