// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/NestedParse.h"
#include "driver/ClangCompat.h"
#include "driver/CrashLine.h"
#include "driver/Predefines.h"
#include "driver/ReadAction.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/DiagnosticAST.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
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
  return copy;
}

/// From C++20 on most of libstdc++ is constexpr, and constexpr bodies cannot be skipped: the nested parse
/// takes half as long again. Its configuration header takes a macro for it. Not where declarations come from
/// precompiled text.
static bool makeLibraryPlain(CompilerInvocation &invocation) {
  PreprocessorOptions &preprocessor = invocation.getPreprocessorOpts();
  const HeaderSearchOptions &headers = invocation.getHeaderSearchOpts();
  if (!invocation.getLangOpts().CPlusPlus20 || invocation.getLangOpts().Modules ||
      !preprocessor.ImplicitPCHInclude.empty() || !headers.PrebuiltModuleFiles.empty() ||
      !headers.PrebuiltModulePaths.empty() || !invocation.getFrontendOpts().ModuleFiles.empty())
    return false;
  preprocessor.addMacroDef("_GLIBCXX20_CONSTEXPR=");
  return true;
}

NestedParse::NestedParse(CompilerInstance &outer, const Options &options) {
  llvm::TimeTraceScope timing("XCS nested parse");
  running = true;
  auto done = llvm::make_scope_exit([] { running = false; });
  CrashLine line("reading", outer.getFrontendOpts().Inputs.front().getFile());
  auto invocation = silentCopy(outer.getInvocation());
  const bool plain = makeLibraryPlain(*invocation);
  parse(outer, std::move(invocation), options);
  if (!parsed && plain && buffer->holds(diag::note_constexpr_invalid_function))
    parse(outer, silentCopy(outer.getInvocation()),
          options); // the user's text computes with the library at compile time
  if (parsed)
    return;
  for (const StoredDiagnostic &diagnostic : diagnostics())
    if (diagnostic.getLevel() >= DiagnosticsEngine::Error && firstError.empty())
      firstError = diagnostic.getMessage().str();
}

void NestedParse::parse(CompilerInstance &outer, std::shared_ptr<CompilerInvocation> invocation,
                        const Options &options) {
  buffer = new DiagnosticBuffer;
  instance = makeNestedInstance(outer, std::move(invocation), buffer);
  ReadAction action([&](CompilerInstance &nested, const AnnotationTable &annotations) {
    readOut(nested, annotations, options);
  });
  instance->ExecuteAction(action);
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
  owners = declarationsAround(context, edits.kept);
}

} // namespace xcs::driver
