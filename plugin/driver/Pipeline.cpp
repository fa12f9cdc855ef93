// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pipeline: read, verify, decide (analyse, match, plan, rewrite), report.

#include "driver/Pipeline.h"
#include "driver/AnnotationTable.h"
#include "driver/CrashLine.h"
#include "driver/UnitFiles.h"
#include "frontend/Reader.h"
#include "ir/Compare.h"
#include "ir/Parser.h"
#include "ir/Printer.h"
#include "ir/Verifier.h"
#include "report/Report.h"
#include "rewrite/Macros.h"
#include "rewrite/Rewrite.h"
#include "strategy/Strategy.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"

namespace xcs::driver {

namespace {

using analysis::Blocker;
using report::Verdict;

bool isPositive(Verdict verdict) { return verdict == Verdict::Parallel || verdict == Verdict::Guarded; }

frontend::LoopHints hintsOf(const AnnotationTable &annotations) {
  frontend::LoopHints hints;
  annotations.forEach([&](clang::SourceLocation loop, LoopContract contract) {
    hints[loop] =
        contract == LoopContract::Independent ? ir::LoopHint::Independent : ir::LoopHint::Sequential;
  });
  return hints;
}

/// Turns plans into edits of the unit's files, site by site.
class Rewriter {
public:
  Rewriter(const ir::Module &module, const UnitFiles &files, clang::Preprocessor &pp)
      : module(module), files(files), summaries(module), pp(pp),
        tokens([this](ir::FileId file) { return this->files.text(file); }, pp.getLangOpts()) {}

  std::vector<Blocker> commit(llvm::ArrayRef<strategy::PlannedSite> sites) {
    const ir::Function &function = module[sites.front().function];
    if (!function.isMarked)
      return {}; // analysed for the report only
    if (files.isRepeated(function.range.file))
      return {refusal(sites.front(), "its file is included more than once")};
    rewrite::Context context{module,
                             &summaries,
                             tokens,
                             pp.getLangOpts(),
                             [&](llvm::StringRef name) { return isBoundToPlace(name); },
                             [&](llvm::StringRef name) { return quotes(name); }};
    std::vector<rewrite::Instance> instances;
    for (const strategy::PlannedSite &site : sites)
      instances.push_back({site.function, &site.plan});
    rewrite::Rewriting result = rewrite::rewriteSite(context, instances);
    for (const rewrite::TextEdit &edit : result.edits)
      if (std::string macro = rewrite::macroInGenerated(edit.text, placeOf(edit), pp); !macro.empty())
        return {refusal(sites.front(), "the macro '" + macro + "' has a name that generated code needs")};
    if (result.blockers.empty())
      edits.insert(edits.end(), result.edits.begin(), result.edits.end());
    return std::move(result.blockers);
  }

  std::vector<Edit> take() {
    rewrite::sortEdits(edits);
    std::vector<Edit> result;
    for (rewrite::TextEdit &edit : edits)
      result.push_back({files[edit.file], edit.begin, edit.end, std::move(edit.text)});
    return result;
  }

private:
  clang::SourceLocation placeOf(const rewrite::TextEdit &edit) const {
    return pp.getSourceManager().getLocForStartOfFile(files[edit.file]).getLocWithOffset(edit.begin);
  }

  Blocker refusal(const strategy::PlannedSite &site, const std::string &why) const {
    Blocker blocker;
    blocker.reason = report::Reason::NoConstruct;
    blocker.op = site.plan.loop.valid() ? site.plan.loop : site.plan.calls.front();
    blocker.place = module[blocker.op].range;
    blocker.variable = why;
    return blocker;
  }

  bool isBoundToPlace(llvm::StringRef macro) {
    if (!boundMacros)
      boundMacros = rewrite::macrosBoundToPlace(pp);
    return boundMacros->contains(macro);
  }
  bool quotes(llvm::StringRef macro) {
    if (!quotingMacros)
      quotingMacros = rewrite::macrosThatQuote(pp);
    return quotingMacros->contains(macro);
  }

  const ir::Module &module;
  const UnitFiles &files;
  analysis::Summaries summaries;
  clang::Preprocessor &pp;
  rewrite::FunctionTokens tokens;
  std::optional<llvm::StringSet<>> boundMacros, quotingMacros; ///< Found when the first site is rewritten.
  std::vector<rewrite::TextEdit> edits;
};

/// A remark for each site and, for functions that must not be refused, an error.
class Messages {
public:
  Messages(const Outcome &outcome, const UnitFiles &files) : outcome(outcome), files(files) {}

  std::vector<Message> make() {
    for (const report::FunctionReport &function : outcome.report->functions) {
      for (const report::Site &site : function.sites)
        add(Message::Level::Remark, categoryOf(site), site.range, report::remarkOf(*outcome.report, site));
      if (isRequired(function) &&
          llvm::none_of(function.sites, [](const report::Site &site) { return isPositive(site.verdict); }))
        add(Message::Level::Error, Message::Class::Other, function.range,
            "'" + function.name +
                "' is marked [[xcs::jit(\"required\")]], but nothing in it runs in parallel");
    }
    return std::move(messages);
  }

private:
  static Message::Class categoryOf(const report::Site &site) {
    if (isPositive(site.verdict))
      return Message::Class::Applied;
    return site.verdict == Verdict::NotWorthIt ? Message::Class::Other : Message::Class::Missed;
  }

  bool isRequired(const report::FunctionReport &report) const {
    return llvm::any_of(outcome.module->functions, [&](const ir::Function &function) {
      return function.isRequired && function.range == report.range;
    });
  }

  void add(Message::Level level, Message::Class category, const ir::SourceRange &place, std::string text) {
    Message message;
    message.level = level;
    message.category = category;
    message.text = std::move(text);
    if (place.valid()) {
      message.file = files[place.file];
      message.offset = place.begin;
      message.endOffset = place.end;
    }
    messages.push_back(std::move(message));
  }

  const Outcome &outcome;
  const UnitFiles &files;
  std::vector<Message> messages;
};

Outcome failure(std::string what) {
  Outcome outcome;
  outcome.internalError = std::move(what);
  return outcome;
}

/// The module after a trip through its text; what got lost on the way comes back as an error.
llvm::Expected<ir::Module> throughText(const ir::Module &module) {
  std::string text;
  llvm::raw_string_ostream out(text);
  ir::print(module, out);
  llvm::Expected<ir::Module> parsed = ir::parse(text, module.name);
  if (!parsed)
    return parsed;
  if (std::string difference = ir::firstDifference(module, *parsed); !difference.empty())
    return llvm::createStringError("the module changes when it is printed and parsed: " + difference);
  return parsed;
}

/// The first problem of the module, as an internal error; empty if it is sound.
std::string checked(ir::Module &module, bool roundTrip) {
  if (std::vector<std::string> problems = ir::verify(module); !problems.empty())
    return "the reader made an invalid module: " + problems.front();
  if (!roundTrip)
    return "";
  llvm::Expected<ir::Module> parsed = throughText(module);
  if (!parsed)
    return llvm::toString(parsed.takeError());
  module = std::move(*parsed);
  return "";
}

} // namespace

Outcome runPipeline(clang::ASTContext &context, clang::Preprocessor &pp, const AnnotationTable &annotations,
                    const Options &options) {
  if (options.failAt == Options::Stage::Read)
    return failure("reading failed (fail-at=read)");
  auto module =
      std::make_shared<ir::Module>(frontend::readModule(context, hintsOf(annotations), options.all));
  if (std::string problem = checked(*module, options.roundTrip); !problem.empty())
    return failure(problem);

  if (options.failAt == Options::Stage::Plan)
    return failure("planning failed (fail-at=plan)");
  UnitFiles files(context.getSourceManager(), *module);
  Rewriter rewriter(*module, files, pp);
  Outcome outcome;
  outcome.module = module;
  outcome.report = std::make_shared<report::Report>(strategy::decideStructurally(
      *module, [&](llvm::ArrayRef<strategy::PlannedSite> sites) { return rewriter.commit(sites); }));
  outcome.edits = rewriter.take();
  if (options.failAt == Options::Stage::Rewrite)
    for (Edit &edit : outcome.edits)
      edit.text += " no_such_thing ";

  outcome.messages = Messages(outcome, files).make();
  return outcome;
}

} // namespace xcs::driver
