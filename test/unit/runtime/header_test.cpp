// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// skeletons.h alone, with every compiler at hand, old and new standards, with and without exceptions and
// RTTI.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace {

struct dialect {
  const char *compiler, *flags;
};

const std::string include = XCS_TEST_INCLUDE, sources = XCS_TEST_SOURCES;

class Header : public ::testing::TestWithParam<dialect> {};

int compile(const std::string &compiler, const std::string &rest) {
  return std::system(("'" + compiler + "' -fsyntax-only -I'" + include + "' " + rest).c_str());
}

} // namespace

TEST_P(Header, CompilesAloneWithoutAWarning) {
  const auto [compiler, flags] = GetParam();
  if (*compiler == 0)
    GTEST_SKIP() << "compiler not found";
  const std::string strict =
      " -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Werror "
      "-DXCS_DETAIL_SHOW_WARNINGS ";
  EXPECT_EQ(compile(compiler, flags + strict + sources + "/inputs/skeletons_use.cpp"), 0)
      << compiler << ' ' << flags;
  // As the plugin provides it: not through an #include.
  EXPECT_EQ(compile(compiler, std::string(flags) + " -include xcs/detail/skeletons.h " + strict + sources +
                                  "/inputs/skeletons_use.cpp"),
            0);
}

INSTANTIATE_TEST_SUITE_P(Compilers, Header,
                         ::testing::Values(dialect{XCS_TEST_CXX, "-std=c++17"},
                                           dialect{XCS_TEST_CXX, "-std=c++20"},
                                           dialect{XCS_TEST_CXX, "-std=c++2b -fno-exceptions -fno-rtti"},
                                           dialect{XCS_TEST_GXX, "-std=c++17"},
                                           dialect{XCS_TEST_GXX, "-std=c++20 -fno-exceptions -fno-rtti"}));

TEST(Header, MacrosMeanNothingWithoutThePlugin) {
  for (const std::string compiler : {XCS_TEST_CXX, XCS_TEST_GXX}) {
    if (compiler.empty())
      continue;
    EXPECT_EQ(compile(compiler,
                      "-std=c++17 -Wall -Wextra -Wpedantic -Werror " + sources + "/inputs/macros_use.cpp"),
              0);
    EXPECT_EQ(compile(compiler,
                      "-x c -std=c11 -Wall -Wextra -Wpedantic -Werror " + sources + "/inputs/macros_use.c"),
              0);
  }
}
