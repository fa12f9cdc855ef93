// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// xcs-check: says of every loop and call group of the marked functions what XCS does with it, why, or why
// not. Exit status: 0; 1 after an error, and then nothing is written; 2 if --fail-on found what it is looking
// for.

#include "Output.h"
#include "Reports.h"
#include "Session.h"
#include "driver/Pipeline.h"
#include "ir/Dump.h"
#include "ir/Printer.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

using namespace xcs;
using namespace xcs::tools;

namespace {

enum class Format { Text, Json };
enum class Dump { None, Text, Json, Dot };

llvm::cl::OptionCategory category("xcs-check");
llvm::cl::opt<bool> allFunctions("all", llvm::cl::desc("look at functions that are not marked, too"),
                                 llvm::cl::cat(category));
llvm::cl::opt<Format> format("format", llvm::cl::desc("form of the report"), llvm::cl::init(Format::Text),
                             llvm::cl::values(clEnumValN(Format::Text, "text", "for people (default)"),
                                              clEnumValN(Format::Json, "json", "schema xcs-report/1")),
                             llvm::cl::cat(category));
llvm::cl::opt<Dump>
    emitIr("emit-ir", llvm::cl::desc("print the IR in place of the report"), llvm::cl::ValueOptional,
           llvm::cl::init(Dump::None),
           llvm::cl::values(clEnumValN(Dump::Text, "", ""),
                            clEnumValN(Dump::Text, "text", "the form that XCS reads back (default)"),
                            clEnumValN(Dump::Json, "json", "all tables"),
                            clEnumValN(Dump::Dot, "dot", "a graph for Graphviz")),
           llvm::cl::cat(category));
llvm::cl::opt<bool>
    roundTrip("round-trip",
              llvm::cl::desc("print the IR, parse, compare and verify it; a difference is an error"),
              llvm::cl::cat(category));
llvm::cl::opt<std::string> outputFile("o", llvm::cl::desc("write to this file"), llvm::cl::value_desc("file"),
                                      llvm::cl::cat(category));
llvm::cl::list<std::string> failOn("fail-on",
                                   llvm::cl::desc("end with status 2 if a site has one of these verdicts"),
                                   llvm::cl::value_desc("verdict,..."), llvm::cl::CommaSeparated,
                                   llvm::cl::cat(category));

class Check {
public:
  bool file(clang::CompilerInstance &instance, const driver::AnnotationTable &annotations,
            const std::string &name) {
    driver::Options options;
    options.all = allFunctions;
    options.roundTrip = roundTrip;
    driver::Outcome outcome =
        driver::runPipeline(instance.getASTContext(), instance.getPreprocessor(), annotations, options);
    if (!outcome.internalError.empty()) { // Also what --round-trip finds.
      error("'" + name + "': internal error: " + outcome.internalError);
      return false;
    }
    if (!outcome.module || !outcome.report) {
      error("'" + name + "': internal error: there is no report");
      return false;
    }
    if (emitIr != Dump::None)
      dump(*outcome.module);
    else
      render(*outcome.report, instance.getSourceManager());
    for (const report::FunctionReport &function : outcome.report->functions)
      for (const report::Site &site : function.sites)
        failing += verdicts.count(report::nameOf(site.verdict).str());
    return true;
  }

  /// The verdicts of --fail-on; false if one does not exist.
  bool readGate() {
    std::set<std::string> known;
    for (unsigned i = 0; i <= static_cast<unsigned>(report::Verdict::Unanalysed); ++i)
      known.insert(report::nameOf(static_cast<report::Verdict>(i)).str());
    for (const std::string &verdict : failOn) {
      if (!known.count(verdict)) {
        error("--fail-on: unknown verdict '" + verdict + "' (known: " + llvm::join(known, ", ") + ")");
        return false;
      }
      verdicts.insert(verdict);
    }
    return true;
  }

  std::string text() { return emitIr == Dump::None && format == Format::Json ? reports.text() : output; }
  unsigned gate() const { return failing; }

private:
  void dump(const ir::Module &module) {
    llvm::raw_string_ostream out(output);
    if (emitIr == Dump::Text)
      ir::print(module, out);
    else if (emitIr == Dump::Json)
      ir::dumpJson(module, out);
    else
      ir::dumpDot(module, out);
  }

  void render(const report::Report &report, clang::SourceManager &sources) {
    if (format == Format::Json)
      return reports.add(report);
    llvm::raw_string_ostream out(output);
    auto textOf = [&](ir::FileId file) -> llvm::StringRef {
      auto entry = sources.getFileManager().getOptionalFileRef((*report.module)[file]);
      auto buffer = entry ? sources.getMemoryBufferForFileOrNone(*entry) : std::nullopt;
      return buffer ? buffer->getBuffer() : llvm::StringRef();
    };
    report::printText(report, textOf, out);
  }

  std::string output;
  JsonReports reports;
  std::set<std::string> verdicts;
  unsigned failing = 0;
};

} // namespace

int main(int argc, const char **argv) {
  addCommonOptions(category);
  std::optional<Session> session =
      parseCommandLine(argc, argv, category, "says what XCS does with every loop, and why or why not\n");
  Check check;
  if (!session || !check.readGate())
    return 1;
  if (session->files.size() > 1 && (emitIr == Dump::Json || emitIr == Dump::Dot)) {
    error("--emit-ir=json and --emit-ir=dot take one file");
    return 1;
  }
  bool isOk = true;
  for (const std::string &file : session->files) {
    bool isDone = true;
    isOk &= parseFile(*session, file,
                      [&](clang::CompilerInstance &instance, const driver::AnnotationTable &annotations) {
                        isDone = check.file(instance, annotations, file);
                      });
    isOk &= isDone;
  }
  if (!isOk || !writeOutput(outputFile, check.text()))
    return 1;
  if (check.gate() == 0)
    return 0;
  error(llvm::Twine(check.gate()) + (check.gate() == 1 ? " site has" : " sites have") +
        " a verdict of --fail-on=" + llvm::join(failOn, ","));
  return 2;
}
