// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Tokens.h"
#include "Sample.h"
#include "rewrite/Draft.h"

using namespace xcs::rewrite;

namespace {

TokenList lex(llvm::StringRef text) {
  return TokenList(text, 0, text.size(), test::languageOf(clang::LangStandard::lang_cxx20));
}

TEST(Tokens, FlattenKeepsWhatSeparates) {
  EXPECT_EQ(flatten(lex("a + +b").all()), "a + +b");
  EXPECT_EQ(flatten(lex("int/**/x;// end\n\n\tint y ;").all()), "int x; int y ;");
  EXPECT_EQ(flatten(lex("\"a  b\" /* c */ 'x' 1'000 u8\"\\n\"_s").all()), "\"a  b\" 'x' 1'000 u8\"\\n\"_s");
  EXPECT_EQ(flatten(lex("na\\\nme = 1").all()), "name = 1");
}

TEST(Tokens, Slices) {
  TokenList tokens = lex("foo(bar, baz)");
  ASSERT_TRUE(tokens.slice(4, 7));
  EXPECT_EQ(flatten(*tokens.slice(4, 7)), "bar");
  EXPECT_FALSE(tokens.slice(5, 7));
  EXPECT_FALSE(tokens.slice(4, 6));
  EXPECT_FALSE(tokens.slice(7, 4));
}

TEST(Tokens, Directives) {
  TokenList tokens = lex("a\n#if 1 \\\n  more\nb # c\n");
  EXPECT_FALSE(tokens.all()[0].inDirective);
  EXPECT_TRUE(tokens.all()[1].inDirective);
  EXPECT_TRUE(tokens.all()[4].inDirective); // more
  EXPECT_FALSE(tokens.all()[5].inDirective);
  EXPECT_FALSE(tokens.all()[6].inDirective); // a # in the middle of a line
}

TEST(Tokens, Renaming) {
  EXPECT_EQ(flattenRenamed(lex("i + a.i + p->i + N::i + ii + f(i)").all(), "i", "xcs_lo"),
            "xcs_lo + a.i + p->i + N::i + ii + f(xcs_lo)");
}

TEST(Tokens, BlocksAndParentheses) {
  TokenList tokens = lex("{ f(x); { y; } z; }");
  EXPECT_EQ(tokens.blockAround(10), std::pair(8u, 14u));
  EXPECT_EQ(tokens.blockAround(15), std::pair(0u, 19u));
  EXPECT_TRUE(tokens.isParenthesised(4));
  EXPECT_FALSE(tokens.isParenthesised(10));
  EXPECT_FALSE(tokens.isParenthesised(15));
}

TEST(Draft, HashAndCaptures) {
  Draft draft;
  draft.head = "g(";
  draft.lambdas.push_back({std::string("block<") + HashMark + "> b", "a + b2 + a"});
  draft.tail = ");";
  draft.copies = {"a", "b", "c"};
  std::string text = assemble(draft, "f:1_1");
  EXPECT_EQ(test::Sample::withoutHashes(text), "g([&, a](block<HASH> b) mutable { a + b2 + a });");
  EXPECT_NE(text, assemble(draft, "f:1_2"));
}

} // namespace
