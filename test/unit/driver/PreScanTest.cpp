// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/PreScan.h"
#include "gtest/gtest.h"

using xcs::driver::mentionsAnnotation;

namespace {

TEST(PreScan, FindsEverySpelling) {
  for (const char *text :
       {"[[xcs::jit]]", "[[xcs::jit(\"required\")]]", "[[ xcs\n :: \t jit ]]", "[[using xcs: jit]]",
        "XCS_JIT void f();", "XCS_JIT_REQUIRED void f();", "#define SCOPE xcs", "xcs/**/::jit",
        "xcs::/**/jit", "# define A \\\n b\nx [[xcs::jit]]", "xcs\\\n::jit"})
    EXPECT_TRUE(mentionsAnnotation(text)) << text;
}

TEST(PreScan, WordsAlikeAreNone) {
  for (const char *text :
       {"", "xcs", "xcs::stats()", "#include <xcs/xcs.h>", "#include \"xcs/stats.h\"", "-fplugin=xcs.so",
        "my_xcs::jit", "xcsx::jit", "// see xcs", "using namespace xcs;", "xcs::error e;", "__XCS__"})
    EXPECT_FALSE(mentionsAnnotation(text)) << text;
}

} // namespace
