// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/EditedText.h"
#include "gtest/gtest.h"

using namespace xcs::driver;

namespace {

EditedText make(std::string text, std::vector<TextEdit> edits) {
  std::string why;
  auto result = EditedText::make(std::move(text), std::move(edits), "<", ">", why);
  EXPECT_TRUE(result) << why;
  return result ? *result : EditedText();
}

std::string failure(std::string text, std::vector<TextEdit> edits) {
  std::string why;
  return EditedText::make(std::move(text), std::move(edits), "", "", why) ? "none" : why;
}

TEST(EditedText, AppliesEditsInAnyOrder) {
  EditedText text = make("one two three", {{8, 13, "3"}, {0, 3, "1"}, {4, 4, "and "}});
  EXPECT_EQ(text.edited(), "<1> <and >two <3>");
  EXPECT_EQ(text.original(), "one two three");
}

TEST(EditedText, RefusesWhatWouldBreakTheText) {
  EXPECT_EQ(failure("abc", {{0, 2, "x"}, {1, 3, "y"}}), "edits overlap or leave the file");
  EXPECT_EQ(failure("abc", {{2, 4, "x"}}), "edits overlap or leave the file");
  EXPECT_EQ(failure("abc", {{2, 1, "x"}}), "edits overlap or leave the file");
  EXPECT_EQ(failure("a\nb", {{0, 3, "x"}}), "an edit changes the number of lines");
  EXPECT_EQ(failure("abc", {{0, 1, "\n"}}), "an edit changes the number of lines");
  EXPECT_EQ(failure("abc", {{0, 1, "x"}, {1, 2, "y"}}), "none");
}

TEST(EditedText, EveryOffsetOutsideOfEditsFindsItsOriginal) {
  const std::string original = "f() {\n  loop;\n  rest;\n} g";
  EditedText text = make(original, {{8, 12, "if (x) fast; else loop"}, {16, 20, "R"}});
  for (unsigned offset = 0; offset < text.edited().size(); ++offset) {
    EditedText::Place place = text.toOriginal(offset);
    if (!place.generated) {
      ASSERT_LT(place.offset, original.size());
      EXPECT_EQ(original[place.offset], text.edited()[offset]) << offset;
    }
  }
  EXPECT_EQ(text.toOriginal(text.edited().size()).offset, original.size());
}

TEST(EditedText, GeneratedTextIsShownAtTheFirstWordOfItsLine) {
  //                      0123456 7890123456 7
  EditedText text = make("a;\nfor x\n  body;\n}", {{3, 16, "if\n y; else z;"}});
  const std::string &edited = text.edited();
  EditedText::Place first = text.toOriginal(edited.find("if"));
  EXPECT_TRUE(first.generated);
  EXPECT_EQ(first.offset, 3u);
  EditedText::Place second = text.toOriginal(edited.find("else"));
  EXPECT_TRUE(second.generated);
  EXPECT_EQ(second.offset, 11u); // "body", past the spaces
  EXPECT_FALSE(text.toOriginal(edited.find('}')).generated);
}

TEST(EditedText, KnowsWhichLinesAreTheUsersOwn) {
  EditedText text = make("a\nb c\nd", {{2, 3, "X"}});
  const std::string &edited = text.edited();
  EXPECT_FALSE(text.lineIsEdited(0));
  EXPECT_TRUE(text.lineIsEdited(edited.find('X')));
  EXPECT_TRUE(text.lineIsEdited(edited.find('c')));
  EXPECT_FALSE(text.lineIsEdited(edited.find('d')));
  EXPECT_FALSE(make("a", {}).lineIsEdited(0));
}

} // namespace
