// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A piece of C++ with the IR of it. In the IR, @{text} is the place of that text in the C++;
// @{before|text|after} that of the middle part; @{*} is everything.

#pragma once

#include "ir/Parser.h"
#include "ir/Verifier.h"
#include "report/Reason.h"
#include "rewrite/Rewrite.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/LangStandard.h"
#include "llvm/TargetParser/Triple.h"
#include "gtest/gtest.h"

namespace xcs::rewrite::test {

inline clang::LangOptions languageOf(clang::LangStandard::Kind standard) {
  clang::LangOptions options;
  std::vector<std::string> includes;
  clang::LangOptions::setLangDefaults(options, clang::Language::CXX, llvm::Triple("x86_64-linux-gnu"),
                                      includes, standard);
  return options;
}

class Sample {
public:
  Sample(llvm::StringRef text, llvm::StringRef ir,
         clang::LangStandard::Kind standard = clang::LangStandard::lang_cxx20)
      : text(text.str()), language(languageOf(standard)) {
    llvm::Expected<ir::Module> parsed = ir::parse(withPlaces(ir), "t.cpp");
    if (!parsed) {
      ADD_FAILURE() << llvm::toString(parsed.takeError()) << "\n" << withPlaces(ir);
      return;
    }
    module = std::move(*parsed);
    for (const std::string &problem : ir::verify(module))
      ADD_FAILURE() << problem;
    for (std::uint32_t i = 0; i < module.ops.size() && !plan.loop.valid(); ++i)
      if (module.ops[i].loop)
        plan.loop = ir::OpId(i);
    plan.pattern = "map";
    plan.construct = patterns::Construct::Blocks;
    function = ir::FunctionId(static_cast<std::uint32_t>(module.functions.size() - 1));
  }

  /// The op at the place of some text.
  ir::OpId opAt(llvm::StringRef marked, ir::OpKind kind) const {
    auto [begin, end] = find(marked);
    for (std::uint32_t i = 0; i < module.ops.size(); ++i)
      if (module.ops[i].kind == kind && module.ops[i].range.begin == begin && module.ops[i].range.end == end)
        return ir::OpId(i);
    ADD_FAILURE() << "no op at " << marked.str();
    return {};
  }

  Rewriting rewrite() const {
    FunctionTokens tokens([&](ir::FileId) { return llvm::StringRef(text); }, language);
    Context context{module, nullptr, tokens, language, macroDependsOnPlace, macroQuotes};
    Instance instance{function, &plan};
    return rewriteSite(context, instance);
  }

  /// The new text, or "XCS1508: detail". Hashes are replaced by HASH.
  std::string result() const {
    Rewriting rewriting = rewrite();
    if (!rewriting.blockers.empty()) {
      EXPECT_TRUE(rewriting.edits.empty());
      const analysis::Blocker &blocker = rewriting.blockers.front();
      std::string id = "XCS" + std::to_string(static_cast<int>(blocker.reason));
      return blocker.variable.empty() ? id : id + ": " + blocker.variable;
    }
    for (const TextEdit &edit : rewriting.edits)
      EXPECT_EQ(llvm::StringRef(edit.text).count('\n'),
                llvm::StringRef(text).slice(edit.begin, edit.end).count('\n'));
    return withoutHashes(applyEdits(text, rewriting.edits));
  }

  static std::string withoutHashes(std::string result) {
    for (std::size_t at; (at = result.find("0x")) != std::string::npos;)
      result.replace(at, 21, "HASH");
    return result;
  }

  std::string text;
  ir::Module module;
  clang::LangOptions language;
  ir::FunctionId function;
  patterns::Plan plan;
  std::function<bool(llvm::StringRef)> macroDependsOnPlace, macroQuotes;

private:
  std::pair<unsigned, unsigned> find(llvm::StringRef marked) const {
    if (marked == "*")
      return {0, static_cast<unsigned>(text.size())};
    llvm::SmallVector<llvm::StringRef, 3> parts;
    marked.split(parts, '|');
    std::string whole;
    for (llvm::StringRef part : parts)
      whole += part;
    std::size_t at = text.find(whole);
    EXPECT_NE(at, std::string::npos) << "not in the text: " << whole;
    EXPECT_EQ(text.find(whole, at + 1), std::string::npos) << "more than once in the text: " << whole;
    bool isMarked = parts.size() == 3;
    unsigned begin = at + (isMarked ? parts[0].size() : 0);
    return {begin, static_cast<unsigned>(begin + (isMarked ? parts[1].size() : whole.size()))};
  }

  std::string withPlaces(llvm::StringRef ir) const {
    std::string result;
    while (true) {
      auto [before, rest] = ir.split("@{");
      result += before;
      if (rest.empty())
        return result;
      // Braces inside the place are balanced.
      std::size_t length = 0;
      for (int depth = 1; length < rest.size(); ++length) {
        depth += rest[length] == '{' ? 1 : rest[length] == '}' ? -1 : 0;
        if (depth == 0)
          break;
      }
      auto [begin, end] = find(rest.take_front(length));
      llvm::StringRef head = llvm::StringRef(text).take_front(begin);
      std::size_t line = head.count('\n') + 1, column = begin - (head.rfind('\n') + 1) + 1;
      if (head.rfind('\n') == llvm::StringRef::npos)
        column = begin + 1;
      std::size_t endLine = line + llvm::StringRef(text).slice(begin, end).count('\n');
      result += "@" + std::to_string(line) + ":" + std::to_string(column) + "-" + std::to_string(endLine) +
                "[" + std::to_string(begin) + "," + std::to_string(end) + "]";
      ir = rest.drop_front(length + 1);
    }
  }
};

} // namespace xcs::rewrite::test
