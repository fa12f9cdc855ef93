// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/NestedParse.h"
#include "driver/ClangCompat.h"
#include "driver/CrashLine.h"
#include "driver/Predefines.h"
#include "driver/ReadAction.h"
#include "driver/UnitFiles.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/TimeProfiler.h"

using namespace clang;

namespace xcs::driver {

static thread_local bool running = false;

bool NestedParse::isRunning() { return running; }
NestedParse::~NestedParse() = default;
const SourceManager &NestedParse::sources() const { return instance->getSourceManager(); }

/// The same compile, but it only looks: no output of any kind, no plugins, no statistics.
static std::shared_ptr<CompilerInvocation> silentCopy(const CompilerInvocation &original) {
  auto copy = std::make_shared<CompilerInvocation>(original);
  FrontendOptions &frontend = copy->getFrontendOpts();
  frontend.ProgramAction = frontend::ParseSyntaxOnly;
  frontend.Plugins.clear();
  frontend.AddPluginActions.clear();
  frontend.PluginArgs.clear();
  frontend.OutputFile.clear();
  frontend.StatsFile.clear();
  frontend.ShowStats = false;
  frontend.DisableFree = false; // what the nested parse used is free again before the outer one begins
  frontend.GenerateGlobalModuleIndex = false;
  copy->getDependencyOutputOpts() = DependencyOutputOptions();
  DiagnosticOptions &diagnostics = copy->getDiagnosticOpts();
  diagnostics.DiagnosticSerializationFile.clear();
  diagnostics.DiagnosticLogFile.clear();
  diagnostics.ShowCarets = false; // or "N warnings generated." appears twice
  diagnostics.VerifyDiagnostics = false;
  diagnostics.setFormat(
      DiagnosticOptions::Clang); // for SARIF the compiler takes any client for its own printer
  return copy;
}

NestedParse::NestedParse(CompilerInstance &outer, const Options &options) {
  llvm::TimeTraceScope timing("XCS nested parse");
  running = true;
  auto done = llvm::make_scope_exit([] { running = false; });
  CrashLine line("reading", outer.getFrontendOpts().Inputs.front().getFile());
  buffer = new DiagnosticBuffer;
  instance = makeNestedInstance(outer, silentCopy(outer.getInvocation()), buffer);
  ReadAction action([&](CompilerInstance &nested, const AnnotationTable &annotations) {
    readOut(nested, annotations, options);
  });
  instance->ExecuteAction(action);
  if (parsed)
    return;
  for (const StoredDiagnostic &diagnostic : diagnostics())
    if (diagnostic.getLevel() >= DiagnosticsEngine::Error && firstError.empty())
      firstError = diagnostic.getMessage().str();
}

/// At the end of the nested unit, while its AST lives.
void NestedParse::readOut(CompilerInstance &nested, const AnnotationTable &annotations,
                          const Options &options) {
  ASTContext &context = nested.getASTContext();
  const SourceManager &sm = nested.getSourceManager();
  Outcome outcome = options.testEditPath.empty()
                        ? runPipeline(context, nested.getPreprocessor(), annotations, options)
                        : readTestEdits(sm, options.testEditPath);
  parsed = true;
  internalError = std::move(outcome.internalError);
  if (!internalError.empty())
    return;
  messages = std::move(outcome.messages);
  inModule = context.getCurrentNamedModule() != nullptr;
  declaresRuntime = hasDeclarations(context);
  edits = mergeEdits(sm, nested.getLangOpts(), std::move(outcome.edits), inModule && !declaresRuntime);
  internalError = edits.internalError;
  report = ReportFile(options.reportPath, outcome.module, outcome.report);
  leaveFiles(outcome);
  owners = declarationsAround(context, edits.kept);
}

/// What the pipeline said of files that stay as written is taken back.
void NestedParse::leaveFiles(const Outcome &outcome) {
  std::optional<UnitFiles> files;
  if (!edits.left.empty() && outcome.module)
    files.emplace(sources(), *outcome.module);
  for (const auto &[file, why] : edits.left) {
    llvm::erase_if(messages, [left = file](const Message &message) {
      return message.category == Message::Class::Applied && message.file == left;
    });
    if (files)
      report.leave([&, left = file](ir::FileId id) { return (*files)[id] == left; }, why);
  }
}

} // namespace xcs::driver
