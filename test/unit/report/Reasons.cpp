// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Reason.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
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

TEST(Reasons, EachHasItsPageInTheDocumentation) {
  const char *root = std::getenv("XCS_SOURCE_DIR");
  if (!root)
    GTEST_SKIP() << "XCS_SOURCE_DIR is not set";
  const std::string folder = std::string(root) + "/docs/reasons/";
  std::set<std::string> pages;
  for (Reason reason : allReasons) {
    const std::string id = idOf(reason);
    pages.insert(id + ".md");
    auto file = llvm::MemoryBuffer::getFile(folder + id + ".md");
    ASSERT_TRUE(static_cast<bool>(file)) << id << " has no page";
    llvm::StringRef text = (*file)->getBuffer();
    EXPECT_TRUE(text.starts_with("# " + id + ": ")) << id;
    EXPECT_TRUE(text.contains("```cpp")) << id << " shows no code";
  }
  // And no page outlives its reason.
  std::error_code error;
  for (llvm::sys::fs::directory_iterator it(folder, error), none; it != none && !error; it.increment(error))
    if (llvm::StringRef name = llvm::sys::path::filename(it->path()); name.starts_with("XCS"))
      EXPECT_TRUE(pages.count(name.str())) << name.str();
  EXPECT_FALSE(error);
}

} // namespace
