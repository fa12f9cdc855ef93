// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Reason.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"
#include <cstdlib>
#include <set>

using namespace xcs::report;

namespace {

constexpr Reason allReasons[] = {
#define XCS_REASON(name, number, kind, message, cure) Reason::name,
#include "report/Reasons.def"
};

TEST(Reasons, FillTheirTexts) {
  EXPECT_EQ(idOf(Reason::FlowDependence), "XCS1001");
  EXPECT_EQ(kindOf(Reason::CalleeWrites), DependenceKind::Flow);
  EXPECT_EQ(messageOf(Reason::MayAlias, "a{1}", "b"), "'a{1}' may be the same storage as 'b'");
  EXPECT_EQ(cureOf(Reason::NotMovable, "T", ""), "make 'T' movable");
}

TEST(Reasons, NumbersAreUniqueAndTextsHaveOneStyle) {
  std::set<unsigned> numbers;
  for (Reason reason : allReasons) {
    std::string id = idOf(reason), message = messageOf(reason, "x", "y"), cure = cureOf(reason, "x", "y");
    EXPECT_TRUE(numbers.insert(static_cast<unsigned>(reason)).second) << id;
    EXPECT_EQ(id.size(), 7u);
    for (const std::string &text : {message, cure}) {
      EXPECT_FALSE(text.empty()) << id;
      EXPECT_FALSE(llvm::isUpper(text.front()) && !llvm::StringRef(text).starts_with("XCS"))
          << id << ": " << text;
      EXPECT_NE(text.back(), '.') << id << ": " << text;
    }
  }
}

TEST(Reasons, KindsHaveStableNames) {
  std::set<std::string> names;
  for (unsigned i = 0; i <= static_cast<unsigned>(DependenceKind::Cost); ++i)
    EXPECT_TRUE(names.insert(nameOf(static_cast<DependenceKind>(i)).str()).second);
  EXPECT_TRUE(names.count("effect-order"));
  EXPECT_FALSE(names.count(""));
}

TEST(Reasons, EachHasItsSectionInTheDocumentation) {
  const char *root = std::getenv("XCS_SOURCE_DIR");
  if (!root)
    GTEST_SKIP() << "XCS_SOURCE_DIR is not set";
  auto file = llvm::MemoryBuffer::getFile(std::string(root) + "/docs/reasons.md");
  ASSERT_TRUE(static_cast<bool>(file)) << file.getError().message();
  llvm::StringRef text = (*file)->getBuffer();
  std::set<std::string> ids;
  for (Reason reason : allReasons) {
    ids.insert(idOf(reason));
    std::size_t at = text.find("\n## " + idOf(reason) + ": ");
    ASSERT_NE(at, llvm::StringRef::npos) << idOf(reason) << " has no section in docs/reasons.md";
    llvm::StringRef section = text.drop_front(at + 1);
    section = section.take_front(section.find("\n## "));
    EXPECT_TRUE(section.contains("```cpp")) << idOf(reason) << " shows no code";
  }
  // And no section outlives its reason.
  llvm::SmallVector<llvm::StringRef> lines;
  text.split(lines, '\n');
  for (llvm::StringRef line : lines)
    if (line.consume_front("## XCS"))
      EXPECT_TRUE(ids.count("XCS" + line.take_while(llvm::isDigit).str())) << line.str();
}

} // namespace
