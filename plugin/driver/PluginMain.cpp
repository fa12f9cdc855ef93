// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The plugin's action. Before the compiler parses a unit that holds an annotation, the same unit is parsed by
// a compiler of our own; what the pipeline makes of it becomes the text that the compiler then sees.

#include "driver/AnnotationTable.h"
#include "driver/Arguments.h"
#include "driver/NestedParse.h"
#include "driver/PreScan.h"
#include "driver/Predefines.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"

using namespace clang;

namespace xcs::driver {
namespace {

enum class Purpose {
  Code,    ///< Emits code: no annotations in the AST, they would keep unused functions alive.
  Text,    ///< Emits what another compile reads (PCH, module): edited, and annotated for that compile.
  Look,    ///< Emits nothing: messages, but no edits.
  Foreign, ///< Nothing for us to do.
};

Purpose purposeOf(const CompilerInstance &instance) {
  const FrontendOptions &options = instance.getFrontendOpts();
  if (options.Inputs.size() != 1)
    return Purpose::Foreign;
  const InputKind kind = options.Inputs.front().getKind();
  if (kind.getLanguage() != Language::CXX || kind.getFormat() != InputKind::Source)
    return Purpose::Foreign;
  switch (options.ProgramAction) {
  case frontend::EmitAssembly:
  case frontend::EmitBC:
  case frontend::EmitLLVM:
  case frontend::EmitLLVMOnly:
  case frontend::EmitCodeGenOnly:
  case frontend::EmitObj:
    return Purpose::Code;
  case frontend::GeneratePCH:
  case frontend::GenerateModuleInterface:
  case frontend::GenerateReducedModuleInterface:
    return Purpose::Text;
  case frontend::ParseSyntaxOnly:
    return Purpose::Look;
  default:
    return Purpose::Foreign;
  }
}

/// Lives through the outer parse.
class OuterConsumer : public ASTConsumer {
public:
  OuterConsumer(CompilerInstance &instance, AnnotationMode mode, bool declarations, std::string unread)
      : instance(instance), scope(mode), declarations(declarations), unread(std::move(unread)) {}

  void Initialize(ASTContext &) override { setPredefines(instance.getPreprocessor(), declarations); }

  void HandleTranslationUnit(ASTContext &) override {
    if (!unread.empty() && !instance.getDiagnostics().hasUncompilableErrorOccurred())
      printRemark(instance.getDiagnostics(),
                  "this file is compiled as written: XCS could not read it (" + unread + ")");
  }

private:
  CompilerInstance &instance;
  AnnotationScope scope;
  bool declarations;
  std::string unread; ///< An error of the nested parse; remarkable if the outer one has none.
};

class PluginAction : public PluginASTAction {
public:
  ActionType getActionType() override { return AddBeforeMainAction; }

  /// False means: no consumer of ours, the unit costs nothing more.
  bool ParseArgs(const CompilerInstance &constInstance, const std::vector<std::string> &arguments) override {
    if (NestedParse::isRunning())
      return false;
    DiagnosticsEngine &diagnostics = constInstance.getDiagnostics();
    for (const std::string &error : parseArguments(arguments, options)) {
      // Fatal: what the file itself has to say would only bury it.
      diagnostics.Report(diagnostics.getDiagnosticIDs()->getCustomDiagID(DiagnosticIDs::Fatal, "%0"))
          << error;
      failed = true;
    }
    if (failed || !constInstance.hasPreprocessor())
      return false;
    auto &instance = const_cast<CompilerInstance &>(constInstance);
    purpose = purposeOf(instance);
    addPragmaHandler(instance.getPreprocessor());
    annotated = purpose != Purpose::Foreign && mayHoldAnnotation(instance);
    if (annotated || !instance.getPreprocessorOpts().ImplicitPCHInclude.empty() || purpose == Purpose::Text)
      return true;
    setPredefines(instance.getPreprocessor(), /*withDeclarations=*/false);
    return false;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &instance, StringRef) override {
    AnnotationMode mode;
    mode.annotate = purpose != Purpose::Code;
    bool declarations = false;
    std::string unread;
    if (annotated && !instance.getDiagnostics().hasErrorOccurred()) {
      NestedParse nested(instance, options);
      unread = nested.firstError;
      if (options.failAt == Options::Stage::Parse)
        nested.internalError = "parsing failed (fail-at=parse)";
      if (nested.parsed && nested.internalError.empty()) {
        declarations = use(instance, nested);
        mode.diagnose = !edited; // the nested parse had no complaint, and the edited text may look different
      } else if (!nested.internalError.empty()) {
        printRemark(instance.getDiagnostics(),
                    "this file is compiled as written: an internal error of XCS, please report it: " +
                        nested.internalError);
      }
    }
    return std::make_unique<OuterConsumer>(instance, mode, declarations, std::move(unread));
  }

private:
  /// Applies what the nested parse brought. Whether predefines must hold the declarations that rewritten code
  /// needs.
  bool use(CompilerInstance &instance, const NestedParse &nested) {
    SideFiles places(instance.getSourceManager(), nested.sources());
    std::vector<Message> messages = nested.messages;
    const MergedEdits &edits = nested.edits;
    std::vector<StoredDiagnostic> warnings = warningsIn(nested.diagnostics(), nested.owners);
    const bool willFail = llvm::any_of(
        warnings, [](const StoredDiagnostic &d) { return d.getLevel() >= DiagnosticsEngine::Error; });
    messages.insert(messages.end(), edits.messages.begin(), edits.messages.end());
    printMessages(instance, places, messages, options);
    // A warning that is an error ends the compile anyway; the user's own text says it best.
    if (purpose == Purpose::Look || edits.order.empty() || willFail)
      return false;
    edited = true;
    swapTexts(instance, edits);
    showOriginalText(instance, edits.files, places, warnings);
    return !nested.inModule && !nested.declaresRuntime;
  }

  Options options;
  Purpose purpose = Purpose::Foreign;
  bool failed = false, annotated = false, edited = false;
};

FrontendPluginRegistry::Add<PluginAction>
    registration("xcs", "runs sequential C++ in parallel with the same results");

} // namespace
} // namespace xcs::driver
